import { useWords } from '#words';
import { monthTicks } from '@/components/charts/step-lines';
import { type ShownCurve, SurvivalChart, survivalDomain } from '@/components/charts/survival-chart';
import { Panel } from '@/components/ui/panel';
import { lowBase } from '@/lib/metrics/small-base';
import type { SurvivalCurve } from '@/lib/metrics/survival/kaplan-meier';
import type { LogRank } from '@/lib/metrics/survival/log-rank';
import { percent } from '@/lib/reports/churn-words';
import { groupName } from '@/lib/reports/metric-report';
import { stayRows } from '@/lib/reports/stay-rows';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnView } from './churn-view';
import { SplitSwitch, splitName } from './split-switch';
import { StayTable } from './stay-table';

const most = 5;
const mostRows = 7;
const everyone = 'All customers';
const all = 'all-customers';

/** How long customers stay, by group: Kaplan–Meier of the first stretch of each. */
export function Survival(props: ChurnView) {
  const t = useWords();
  const { report, view, by } = props;
  const isSplit = by?.startsWith('attr.') ?? false;
  const sorted = report.survival.toSorted((a, b) => b.curve.n - a.curve.n);
  const groups = sorted
    .slice(0, most)
    .map(({ group, curve }) =>
      shownCurve(
        t,
        group ?? '',
        isSplit && by ? groupName(by, group, view.catalog) : everyone,
        curve,
      ),
    );
  const shown =
    groups.length > 1 && report.survivalOfAll
      ? [...groups, shownCurve(t, all, everyone, report.survivalOfAll)]
      : groups;
  const title = isSplit ? `Survival by ${splitName(props).toLowerCase()}` : 'Survival';
  if (shown.length === 0) {
    return (
      <Panel title={title} padded>
        <p className="text-ink-2">No customer has been there for a whole month yet.</p>
      </Panel>
    );
  }
  const [low] = survivalDomain(shown);
  const allFirst = shown.toSorted((a, b) => Number(b.key === all) - Number(a.key === all));
  return (
    <Panel
      title={title}
      note="Kaplan–Meier, 95 %"
      right={`axis ${Math.round(low * 100)}–100 %`}
      foot={footOf(props, shown, sorted.length)}
    >
      <SplitSwitch {...props} label="Split survival by" />
      <div className="px-4 pb-3">
        <SurvivalChart curves={shown} summary={shown.map((one) => sentenceOf(t, one)).join(' ')} />
      </div>
      <StayTable curves={allFirst} rows={rowsOf(allFirst)} />
    </Panel>
  );
}

/** Some months up to the last that anyone was seen for, the same distance apart. */
function rowsOf(shown: readonly ShownCurve[]) {
  const curves = shown.map(({ curve }) => curve);
  const last = Math.max(1, ...curves.map(({ lastTime }) => lastTime));
  return stayRows(curves, monthTicks(last, mostRows).slice(1));
}

function shownCurve(t: Words, key: string, name: string, curve: SurvivalCurve): ShownCurve {
  const stay = percent(t, curve.points.at(-1)?.survival ?? 1, 0);
  return { key, name, curve, words: `${stay} · n ${formatCount(t, curve.n)}` };
}

/** `Of 2,410 on Pro, 84 % stay longer than 11 months.` */
function sentenceOf(t: Words, { name, curve }: ShownCurve): string {
  const last = curve.points.at(-1);
  const stay = percent(t, last?.survival ?? 1, 0);
  return `${name}: of ${formatCount(t, curve.n)}, ${stay} stay longer than ${last?.time ?? curve.lastTime} months.`;
}

function footOf({ report }: ChurnView, shown: readonly ShownCurve[], groups: number): string {
  const small = shown.filter(({ curve }) => curve.n < lowBase).map(({ name }) => name);
  return [
    report.logRank ? logRankWords(report.logRank) : null,
    groups > most ? `The ${most} largest of ${groups} groups are drawn.` : null,
    small.length > 0 ? `Under ${lowBase} customers, so hardly known: ${small.join(', ')}.` : null,
    'Calendar months; each customer’s first stretch; who is still there counts as long as seen. At risk: seen for at least so long.',
  ]
    .filter(Boolean)
    .join(' ');
}

function logRankWords({ p, chiSquare, degreesOfFreedom }: LogRank): string {
  const test = `log-rank χ² ${chiSquare.toFixed(1)} on ${degreesOfFreedom}, p ${p < 0.001 ? '< .001' : `= ${p.toFixed(3).replace(/^0/, '')}`}`;
  return p < 0.05
    ? `The groups do not stay equally long (${test}).`
    : `No more difference between the groups than chance makes (${test}).`;
}
