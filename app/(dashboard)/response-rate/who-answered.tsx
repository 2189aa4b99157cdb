import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { percent } from '@/lib/reports/churn-words';
import type { View } from '@/lib/reports/view';
import { type ComparedGroup, differenceWords, whoAnswered } from '@/lib/reports/who-answered';
import { formatCount, formatNumber } from '@/lib/words/figures';

/** Who answered against who was asked; nothing while nobody was asked or no attribute is tracked. */
export async function WhoAnswered({ view }: { view: View }) {
  const { member, catalog, query } = view;
  const groups = await whoAnswered(member.scope, catalog, query);
  if (groups.length === 0) return null;
  const warning = differenceWords(groups);
  const tested = groups.some(({ p }) => p !== null);
  return (
    <Panel
      title="Who answered, against who was asked"
      about={explained.responseRate}
      note="share of answers less share of those asked"
      foot="Those who answered are held against those who stayed silent; all groups are judged together. Attributes as they are known of the customer now."
    >
      <div className="px-4 pb-3">
        {warning ? (
          <Notice tone="warn">{warning}</Notice>
        ) : (
          <p className="text-ink-2">
            {tested
              ? 'No group is heard more or less than its share by more than chance.'
              : 'Too few answered or stayed silent to compare them.'}
          </p>
        )}
      </div>
      <Table caption="Who answered, against who was asked">
        <thead>
          <tr>
            <Th>Group</Th>
            <Th num>Of those asked</Th>
            <Th num>Of answers</Th>
            <Th num>Difference</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num hidePhone>
              Asked
            </Th>
            <Th num hidePhone>
              Answered
            </Th>
            <Th>Verdict</Th>
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
        {`${difference > 0 ? '+' : ''}${points(difference)} pt`}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {interval ? `${points(interval.low)} to ${points(interval.high)}` : '–'}
      </Td>
      <Td num hidePhone>
        {formatCount(t, group.asked)}
      </Td>
      <Td num hidePhone>
        {formatCount(t, group.answered)}
      </Td>
      <Td className="whitespace-nowrap">
        <span className={group.p === null || isReal ? 'verdict few' : 'verdict noise'}>
          {group.p === null
            ? 'too few to judge'
            : isReal
              ? `heard ${difference > 0 ? 'more' : 'less'}`
              : 'within noise'}
        </span>
      </Td>
    </tr>
  );
}
