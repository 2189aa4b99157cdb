import { useWords } from '#words';
import { SurvivalChart } from '@/components/charts/survival-chart';
import { survivalDomain } from '@/components/charts/survival-drawing';
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
        <p className="text-ink-2">{t('churn.survival-none')}</p>
      </Panel>
    );
  }
  const [low] = survivalDomain(curves);
  return (
    <Panel
      title={title}
      about={explained.survival}
      note={t('churn.survival-note')}
      right={t('churn.survival-axis', { low: Math.round(low * 100) })}
      foot={foot}
    >
      <SplitSwitch {...props} label={t('churn.split-survival-by')} />
      <div className="px-4 pb-3">
        <SurvivalChart curves={curves} summary={summary} />
      </div>
      <StayTable curves={columns} rows={rows} />
    </Panel>
  );
}
