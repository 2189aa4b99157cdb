import { useWords } from '#words';
import { shadedCohorts } from '@/components/charts/cohort-cells';
import { Panel } from '@/components/ui/panel';
import { ScrollBox } from '@/components/ui/scroll-box';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { addMonths } from '@/lib/metrics/calendar';
import { lowBase } from '@/lib/metrics/small-base';
import { wilson } from '@/lib/metrics/wilson';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import { monthAlone } from '@/lib/words/dates';
import { formatCount, formatNumber, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type ChurnView, churnHref, drillHref } from './churn-view';

const usual = 12;

/** What share of those who joined in a month was there in each month since. */
export function Cohorts(props: ChurnView) {
  const t = useWords();
  const title = t('churn.cohorts');
  const { report, asked, view } = props;
  const all = report.runningCohorts;
  const rows = shadedCohorts(all, asked.allCohorts ? undefined : usual);
  const ages = rows[0]?.cells ?? [];
  if (rows.length === 0) {
    return (
      <Panel title={title} padded>
        <p className="text-ink-2">{t('churn.nobody-joined')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      about={explained.cohorts}
      right={t('churn.cohorts-key')}
      foot={
        <>
          {paragraph(t, [summaryOf(t, props), t('churn.cohorts-back')])}{' '}
          {all.length > usual ? (
            <ViewLink
              orNothing
              className="underline"
              href={churnHref(view, { ...asked, allCohorts: !asked.allCohorts })}
            >
              {asked.allCohorts
                ? t('churn.cohorts-last', { n: usual })
                : t('churn.cohorts-all', { n: all.length })}
            </ViewLink>
          ) : null}
        </>
      }
    >
      <ScrollBox label={title} className="px-4 pb-4">
        <table className="cohorts">
          <caption className="sr-only">{t('churn.cohorts-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('churn.joined')}</th>
              <th scope="col" className="num">
                n
              </th>
              {ages.map(({ age }) => (
                <th key={age} scope="col">
                  {age}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <CohortLine key={row.joined} props={props} row={row} at={at} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  );
}

function CohortLine({
  props,
  row: { joined, size, cells },
  at,
}: {
  props: ChurnView;
  row: ReturnType<typeof shadedCohorts>[number];
  at: number;
}) {
  const t = useWords();
  const from = `${joined}-01`;
  const name = cohortName(t, joined, at);
  const all = formatCount(t, size);
  const href = drillHref(props, { kind: 'new' }, { from, to: monthEnd(joined) });
  return (
    <tr>
      <th scope="row">
        {href ? (
          <a className="text-ink-3" href={href}>
            {name}
          </a>
        ) : (
          name
        )}
      </th>
      <td className={size < lowBase ? 'num text-warn-text' : 'num'}>{all}</td>
      {cells.map(({ age, share, customers, step, running }) =>
        share === null ? (
          // A month that lies ahead is no zero.
          <td key={age} />
        ) : (
          <td
            key={age}
            className={running && age > 0 ? 'running' : `s${step}`}
            title={
              running
                ? t('churn.cell-open', { n: formatCount(t, customers), all })
                : t('churn.cell', {
                    n: formatCount(t, customers),
                    all,
                    interval: percentInterval(t, wilson(customers ?? 0, size), 0) ?? '',
                  })
            }
          >
            {Math.round(share * 100)}
          </td>
        ),
      )}
    </tr>
  );
}

function monthEnd(month: string): string {
  const next = new Date(`${addMonths(`${month}-01`, 1)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** `Jul 25`, then `Aug`; the year again where it begins. */
function cohortName(t: Words, joined: string, at: number): string {
  const month = monthAlone(t, `${joined}-01`);
  return at === 0 || joined.endsWith('-01')
    ? t('churn.tick-of-year', { month, year: joined.slice(2, 4) })
    : month;
}

/** What share of all cohorts old enough was there three months after joining, in a sentence. */
function summaryOf(t: Words, { report: { cohorts } }: ChurnView): string {
  const after = 3;
  const old = cohorts.filter(({ active }) => (active[after] ?? null) !== null);
  const joined = old.reduce((sum, { size }) => sum + size, 0);
  const there = old.reduce((sum, { active }) => sum + (active[after] ?? 0), 0);
  if (joined === 0) return t('churn.no-old-cohort');
  return t('churn.cohorts-summary', {
    n: formatCount(t, joined),
    share: percent(t, there / joined, 1),
    interval: percentInterval(t, wilson(there, joined), 1) ?? '',
    points: formatNumber(t, halfWidth(cohorts), 0),
  });
}

/** Half of the interval of a share of one half, in a cohort in the middle of all by size; in points. */
function halfWidth(cohorts: readonly { size: number }[]): number {
  const sizes = cohorts.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const { low, high } = wilson(Math.round(usual / 2), usual);
  return (100 * (high - low)) / 2;
}
