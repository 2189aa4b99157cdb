import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { percent } from '@/lib/reports/churn-words';
import type { View } from '@/lib/reports/view';
import { type ComparedGroup, differenceWords, whoAnswered } from '@/lib/reports/who-answered';
import { formatCount, formatNumber } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';

/** Who answered against who was asked; nothing while nobody was asked or no attribute is tracked. */
export async function WhoAnswered({ view }: { view: View }) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const groups = await whoAnswered(t, member.scope, catalog, query);
  if (groups.length === 0) return null;
  const warning = differenceWords(t, groups);
  const tested = groups.some(({ p }) => p !== null);
  return (
    <Panel
      title={t('rate.who')}
      about={explained.responseRate}
      note={t('rate.who-note')}
      foot={t('rate.who-foot')}
    >
      <div className="px-4 pb-3">
        {warning ? (
          <Notice tone="warn">{warning}</Notice>
        ) : (
          <p className="text-ink-2">{t(tested ? 'rate.all-alike' : 'rate.too-few')}</p>
        )}
      </div>
      <Table caption={t('rate.who')}>
        <thead>
          <tr>
            <Th>{t('rate.group')}</Th>
            <Th num>{t('rate.of-asked')}</Th>
            <Th num>{t('rate.of-answers')}</Th>
            <Th num>{t('rate.difference')}</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num hidePhone>
              {t('rate.asked')}
            </Th>
            <Th num hidePhone>
              {t('rate.answered')}
            </Th>
            <Th>{t('rate.verdict')}</Th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={`${group.attribute.key} ${group.value}`} group={group} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function GroupRow({ group }: { group: ComparedGroup }) {
  const t = useWords();
  const { attribute, name, askedShare, answeredShare, difference, interval, isReal } = group;
  const points = (share: number) => formatNumber(t, 100 * share, 1);
  return (
    <tr>
      <RowHead name={name} detail={attribute.name} />
      <Td num>{percent(t, askedShare, 1)}</Td>
      <Td num>{percent(t, answeredShare, 1)}</Td>
      <Td num className={isReal ? 'font-semibold' : undefined}>
        {t('figures.points', { n: `${difference > 0 ? '+' : ''}${points(difference)}` })}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {interval
          ? t('figures.range', { low: points(interval.low), high: points(interval.high) })
          : '–'}
      </Td>
      <Td num hidePhone>
        {formatCount(t, group.asked)}
      </Td>
      <Td num hidePhone>
        {formatCount(t, group.answered)}
      </Td>
      <Td className="whitespace-nowrap">
        <span className={group.p === null || isReal ? 'verdict few' : 'verdict noise'}>
          {t(verdictOf(group))}
        </span>
      </Td>
    </tr>
  );
}

function verdictOf({ p, isReal, difference }: ComparedGroup): WordKey {
  if (p === null) return 'cards.verdict-too-few';
  if (!isReal) return 'cards.verdict-noise';
  return difference > 0 ? 'rate.heard-more' : 'rate.heard-less';
}
