import { useWords } from '#words';
import {
  type ShownStep,
  WaterfallChart,
  waterfallAxisWords,
} from '@/components/charts/waterfall-chart';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { Twin } from '@/components/value/twin';
import { explained } from '@/lib/docs/addresses';
import type { Loss } from '@/lib/reports/churn-query';
import { waterfallSteps } from '@/lib/reports/waterfall-steps';
import { formatPeriod } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import { type ChurnView, drillHref } from './churn-view';

/** From the opening of the first period to the closing of the last: who came and who went. */
export function Movements(props: ChurnView) {
  const t = useWords();
  const { report, asked } = props;
  const { waterfall, periods, grain, settings } = report;
  const steps = waterfallSteps(t, {
    report,
    asked,
    hrefOf: (moved, period) => drillHref(props, moved, period),
  });
  const what = { of: asked.of, currency: settings.baseCurrency };
  if (!waterfall || steps.length === 0) {
    return (
      <Panel title={t('churn.movements')} padded>
        <p className="text-ink-2">{t('churn.before-first')}</p>
      </Panel>
    );
  }
  const notes = [
    waterfallAxisWords(t, steps),
    periods.at(-1)?.partial ? t('churn.grain-open', { grain }) : null,
  ].filter(Boolean);
  return (
    <Panel
      title={t('churn.movements')}
      about={explained.movements}
      note={t('churn.movements-note', { ...what, period: formatPeriod(t, waterfall) })}
      right={notes.length > 0 ? notes.join('; ') : null}
    >
      <div className="px-4 pb-3">
        <WaterfallChart steps={steps} summary={summaryOf(t, steps, what)} />
      </div>
      <Twin>
        <Table caption={t('churn.movements-caption', what)}>
          <thead>
            <tr>
              <Th>{t('churn.movement')}</Th>
              <Th num>{t(asked.of === 'customers' ? 'churn.customers' : 'churn.figure-mrr')}</Th>
              <Th num>{t('churn.movements')}</Th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.key}>
                <RowHead name={step.href ? <a href={step.href}>{step.name}</a> : step.name} />
                <Td num className="font-semibold">
                  {step.words}
                </Td>
                <Td num>{step.count}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Twin>
    </Panel>
  );
}

/** `Customers from 11,104 to 11,031: +641 New, …` */
function summaryOf(
  t: Words,
  steps: readonly ShownStep[],
  what: { of: Loss; currency: string },
): string {
  const moved = steps
    .filter(({ kind }) => kind === 'step')
    .map(({ words, name }) => `${words} ${name.toLowerCase()}`);
  return t('churn.movements-summary', {
    ...what,
    first: steps[0]?.words ?? '',
    last: steps.at(-1)?.words ?? '',
    moved: moved.join(t('figures.comma')),
  });
}
