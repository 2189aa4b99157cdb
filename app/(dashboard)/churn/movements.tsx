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
import { waterfallSteps } from '@/lib/reports/waterfall-steps';
import { formatPeriod } from '@/lib/words/dates';
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
  const what = asked.of === 'customers' ? 'customers' : `MRR in ${settings.baseCurrency}`;
  if (!waterfall || steps.length === 0) {
    return (
      <Panel title="Movements" padded>
        <p className="text-ink-2">The period lies before the first subscription.</p>
      </Panel>
    );
  }
  const notes = [
    waterfallAxisWords(steps),
    periods.at(-1)?.partial ? `${grain} not over` : null,
  ].filter(Boolean);
  return (
    <Panel
      title="Movements"
      about={explained.movements}
      note={`${what}, ${formatPeriod(t, waterfall)}`}
      right={notes.length > 0 ? notes.join('; ') : null}
    >
      <div className="px-4 pb-3">
        <WaterfallChart steps={steps} summary={summaryOf(steps, what)} />
      </div>
      <Twin>
        <Table caption={`Movements of ${what}`}>
          <thead>
            <tr>
              <Th>Movement</Th>
              <Th num>{asked.of === 'customers' ? 'Customers' : 'MRR'}</Th>
              <Th num>Movements</Th>
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
function summaryOf(steps: readonly ShownStep[], what: string): string {
  const [first, last] = [steps[0], steps.at(-1)];
  const moved = steps
    .filter(({ kind }) => kind === 'step')
    .map(({ words, name }) => `${words} ${name.toLowerCase()}`);
  return `From ${first?.words} to ${last?.words} ${what}: ${moved.join(', ')}.`;
}
