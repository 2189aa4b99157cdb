import { useWords } from '#words';
import { Arrow } from '@/components/metrics/verdict-chip';
import { classNames } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import type { Definition } from '@/lib/metrics/definition';
import type { Estimate, Part } from '@/lib/metrics/why/part';
import { dimensionKind, dimensionName, nameInside } from '@/lib/reports/dimension-names';
import { narrowedTo, whyHref } from '@/lib/reports/why-address';
import type { WhyGroup, WhyReport } from '@/lib/reports/why-report';
import { groupAnswersHref } from '@/lib/reports/why-steps';
import { sharesWords } from '@/lib/reports/why-words';
import {
  formatCount,
  formatDifference,
  formatMargin,
  formatValue,
  unitless,
} from '@/lib/words/figures';
import type { SplitProps } from './why';

/** The same steps as a table: each group with its share, its score and both of its parts. */
export function Parts({ view, report }: SplitProps) {
  const t = useWords();
  const { split, series, by, change } = report;
  if (!split || !change) return null;
  const { definition } = series;
  const what = dimensionName(t, by, view.catalog);
  const each = { by: dimensionKind(by), name: nameInside(t, by, view.catalog) };
  const difference = (value: number) => formatDifference(t, value, definition);
  return (
    <Panel
      title={t('why.each-part', each)}
      foot={
        <>
          {t('why.rule')}{' '}
          <ViewLink className="underline" href={explained.why}>
            {t('why.how')}
          </ViewLink>
        </>
      }
    >
      <Table caption={t('why.each-part-caption', each)} phone="rows" className="parts">
        <thead>
          <tr>
            <Th>{what}</Th>
            <Th num hidePhone>
              {t('why.share')}
            </Th>
            <Th num hidePhone>
              {t('why.score')}
            </Th>
            <Th num>{t('why.mix')}</Th>
            <Th num>{t('why.rate')}</Th>
            <Th num>{t('why.together')}</Th>
            <Th hidePhone>
              <span className="sr-only">{t('why.verdict-on-rate')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {split.groups.map((group) => (
            <GroupRow key={group.keys.join(' ')} {...{ view, report, group }} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <b className="font-semibold text-ink">{t('why.all')}</b>
            </th>
            <Td hidePhone />
            <Td num hidePhone className="whitespace-nowrap">
              <BeforeAndNow from={change.from} to={change.to} definition={definition} />
            </Td>
            <Td num className="font-semibold whitespace-nowrap">
              <PhoneHead>{t('why.mix')}</PhoneHead>
              {difference(split.mix.value)} <Margin of={split.mix} definition={definition} />
            </Td>
            <Td num className="font-semibold whitespace-nowrap">
              <PhoneHead>{t('why.rate')}</PhoneHead>
              {difference(split.rate.value)} <Margin of={split.rate} definition={definition} />
            </Td>
            <Td num className="font-semibold">
              {difference(split.to - split.from)}
            </Td>
            <Td hidePhone />
          </tr>
        </tfoot>
      </Table>
    </Panel>
  );
}

function GroupRow({ view, report, group }: SplitProps & { group: WhyGroup }) {
  const t = useWords();
  const { definition } = report.series;
  const { name, now, before, mix, rate } = group;
  const href = groupAnswersHref(report, view.query, group);
  return (
    <tr>
      <RowHead
        name={
          href ? (
            <ViewLink href={href} className="text-ink">
              {name}
            </ViewLink>
          ) : (
            name
          )
        }
        detail={`n\u00a0${formatCount(t, before.n)}\u00a0→\u00a0${formatCount(t, now.n)}`}
      />
      <Td num hidePhone className="whitespace-nowrap">
        {sharesWords(t, group)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap">
        <BeforeAndNow from={before.value} to={now.value} definition={definition} />
      </Td>
      <Td num className="whitespace-nowrap">
        <PhoneHead>{t('why.mix')}</PhoneHead>
        {formatDifference(t, mix.value, definition)}
      </Td>
      <Td num className="whitespace-nowrap">
        <PhoneHead>{t('why.rate')}</PhoneHead>
        <span className={rate?.verdict === 'real' ? 'font-medium' : undefined}>
          {formatDifference(t, rate?.value ?? null, definition)}
        </span>{' '}
        {rate ? <Margin of={rate} definition={definition} /> : null}
      </Td>
      <Td num className="font-semibold">
        {formatDifference(t, mix.value + (rate?.value ?? 0), definition)}
      </Td>
      <Td hidePhone>
        <RateVerdict
          rate={rate}
          isNew={before.n === 0}
          whyHref={innerWhyHref(view, report, group)}
        />
      </Td>
    </tr>
  );
}

/** The head of a column, in the cell: a phone has no line of heads. */
function PhoneHead({ children }: { children: string }) {
  return <span className="phone-only me-1 font-normal text-ink-3">{children}</span>;
}

/** The split of one group's own change. */
function innerWhyHref({ query }: SplitProps['view'], report: WhyReport, { keys }: WhyGroup) {
  const narrowed = narrowedTo(query, report.by, keys);
  return narrowed && keys.length === 1 ? whyHref({ ...narrowed, by: null }, report.metric) : null;
}

function BeforeAndNow({
  from,
  to,
  definition,
}: {
  from: number | null;
  to: number | null;
  definition: Definition;
}) {
  const t = useWords();
  return (
    <>
      <span className="text-ink-3">{formatValue(t, from, definition)} →</span>{' '}
      {formatValue(t, to, definition)}
    </>
  );
}

/** `± 0.03`, half the width of a part's interval. */
function Margin({ of: { interval }, definition }: { of: Estimate; definition: Definition }) {
  const t = useWords();
  if (!interval) return null;
  const arm = (interval.high - interval.low) / 2;
  return (
    <span className="text-xs font-normal text-ink-3">
      {formatMargin(t, arm, unitless(definition))}
    </span>
  );
}

function RateVerdict({
  rate,
  isNew,
  whyHref: href,
}: {
  rate: Part | null;
  isNew: boolean;
  whyHref: string | null;
}) {
  const t = useWords();
  if (!rate) return <span className="verdict noise">{t(isNew ? 'why.new' : 'why.gone')}</span>;
  if (rate.verdict === 'too-few')
    return <span className="verdict few">{t('why.few-answers')}</span>;
  if (rate.verdict === 'noise')
    return <span className="verdict noise">{t('cards.verdict-noise')}</span>;
  const look = classNames('verdict', rate.value < 0 ? 'bad' : 'good');
  const words = (
    <>
      <Arrow rising={rate.value > 0} />
      {t('cards.verdict-real')}
    </>
  );
  if (!href) return <span className={look}>{words}</span>;
  return (
    <ViewLink className={look} href={href} title={t('cards.why')}>
      {words}
      <span className="sr-only">{t('cards.why-aloud')}</span>
    </ViewLink>
  );
}
