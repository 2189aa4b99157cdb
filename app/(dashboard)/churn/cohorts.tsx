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
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type ChurnView, churnHref, drillHref } from './churn-view';

const usual = 12;
const title = 'Still with us, by month since joining';

/** What share of those who joined in a month was there in each month since. */
export function Cohorts(props: ChurnView) {
  const t = useWords();
  const { report, asked, view } = props;
  const all = report.runningCohorts;
  const rows = shadedCohorts(all, asked.allCohorts ? undefined : usual);
  const ages = rows[0]?.cells ?? [];
  if (rows.length === 0) {
    return (
      <Panel title={title} padded>
        <p className="text-ink-2">Nobody has joined yet.</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      about={explained.cohorts}
      right="% of cohort; outlined is not over"
      foot={
        <>
          {summaryOf(t, props)} Who comes back counts again.{' '}
          {all.length > usual ? (
            <ViewLink
              orNothing
              className="underline"
              href={churnHref(view, { ...asked, allCohorts: !asked.allCohorts })}
            >
              {asked.allCohorts ? `The last ${usual} cohorts` : `All ${all.length} cohorts`}
            </ViewLink>
          ) : null}
        </>
      }
    >
      <ScrollBox label={title} className="px-4 pb-4">
        <table className="cohorts">
          <caption className="sr-only">{title}, per cent of each cohort</caption>
          <thead>
            <tr>
              <th scope="col">Joined</th>
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
  const name = cohortName(joined, at);
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
      <td className={size < lowBase ? 'num text-warn-text' : 'num'}>{formatCount(t, size)}</td>
      {cells.map(({ age, share, customers, step, running }) =>
        share === null ? (
          // A month that lies ahead is no zero.
          <td key={age} />
        ) : (
          <td
            key={age}
            className={running && age > 0 ? 'running' : `s${step}`}
            title={`${formatCount(t, customers)} of ${formatCount(t, size)}${running ? ', month not over' : `, 95 %: ${percentInterval(t, wilson(customers ?? 0, size), 0)}`}`}
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

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Jul 25`, then `Aug`; the year again where it begins. */
function cohortName(joined: string, at: number): string {
  const [year = '', month = ''] = joined.split('-');
  const name = months[Number(month) - 1] ?? '';
  return at === 0 || month === '01' ? `${name} ${year.slice(2)}` : name;
}

/** What share of all cohorts old enough was there three months after joining, in a sentence. */
function summaryOf(t: Words, { report: { cohorts } }: ChurnView): string {
  const after = 3;
  const old = cohorts.filter(({ active }) => (active[after] ?? null) !== null);
  const joined = old.reduce((sum, { size }) => sum + size, 0);
  const there = old.reduce((sum, { active }) => sum + (active[after] ?? 0), 0);
  if (joined === 0) return 'No cohort is three months old yet.';
  return `Of ${formatCount(t, joined)} customers, ${percent(t, there / joined, 1)} (95 %: ${percentInterval(t, wilson(there, joined), 1)}) were there three months after joining. Each cell has its interval in its tooltip: Wilson, ${halfWidth(t, cohorts)} points either way in a cohort of the usual size.`;
}

/** Half of the interval of a share of one half, in a cohort in the middle of all by size. */
function halfWidth(t: Words, cohorts: readonly { size: number }[]): string {
  const sizes = cohorts.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 1;
  const { low, high } = wilson(Math.round(usual / 2), usual);
  return `up to ${formatNumber(t, (100 * (high - low)) / 2, 0)}`;
}
