import { useWords } from '#words';
import { SurvivalChart, survivalDomain } from '@/components/charts/survival-chart';
import { Panel } from '@/components/ui/panel';
import { explained } from '@/lib/docs/addresses';
import { shownSurvival } from '@/lib/reports/survival-curves';
import type { ChurnView } from './churn-view';
import { SplitSwitch } from './split-switch';
import { StayTable } from './stay-table';

/** How long customers stay, by group: Kaplan–Meier of the first stretch of each. */
export function Survival(props: ChurnView) {
  const t = useWords();
  const { report, view, by } = props;
  const { title, curves, columns, rows, summary, foot } = shownSurvival(
    t,
    report,
    by,
    view.catalog,
  );
  if (curves.length === 0) {
    return (
      <Panel title={title} padded>
        <p className="text-ink-2">No customer has been there for a whole month yet.</p>
      </Panel>
    );
  }
  const [low] = survivalDomain(curves);
  return (
    <Panel
      title={title}
      about={explained.survival}
      note="Kaplan–Meier, 95 %"
      right={`axis ${Math.round(low * 100)}–100 %`}
      foot={foot}
    >
      <SplitSwitch {...props} label="Split survival by" />
      <div className="px-4 pb-3">
        <SurvivalChart curves={curves} summary={summary} />
      </div>
      <StayTable curves={columns} rows={rows} />
    </Panel>
  );
}
