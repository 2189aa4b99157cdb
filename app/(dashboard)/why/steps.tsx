import type { ComponentProps } from 'react';
import { useWords } from '#words';
import { SplitWaterfall, splitAxisWords } from '@/components/charts/split-waterfall';
import { Panel } from '@/components/ui/panel';
import { ViewLink } from '@/components/ui/view-link';
import { explained } from '@/lib/docs/addresses';
import { dimensionKind, nameInside } from '@/lib/reports/dimension-names';
import { whySteps } from '@/lib/reports/why-steps';
import { formatValue } from '@/lib/words/figures';
import type { SplitProps } from './why';

/** The waterfall: from the score before over the mix and each group's own move to the score now. */
export function Steps({ view, report }: SplitProps) {
  const t = useWords();
  const { split, series, by, metric } = report;
  if (!split) return null;
  const { definition } = series;
  const steps = whySteps(t, report, view.query);
  const value = (one: number) => formatValue(t, one, definition);
  const title = t('why.from-to', { from: value(split.from), to: value(split.to) });
  const axis = splitAxisWords(t, steps, definition);
  return (
    <Panel
      className="mb-4"
      title={title}
      about={explained.why}
      note={[axis, t('why.whisker'), t('why.grey')].filter(Boolean).join('; ')}
    >
      <div className="px-4 pb-3">
        <SplitWaterfall
          t={t}
          steps={steps}
          definition={definition}
          link={StepLink}
          summary={t('why.summary', {
            title,
            steps: steps
              .filter(({ kind }) => kind === 'step')
              .map(({ name, words }) => `${name} ${words}`)
              .join(t('figures.comma')),
          })}
          bracket={{
            from: 2,
            words: t('why.bracket', {
              by: dimensionKind(by),
              name: nameInside(t, by, view.catalog),
              metric,
            }),
          }}
        />
      </div>
    </Panel>
  );
}

/** Nothing is fetched ahead: a waterfall has many ways out. */
function StepLink(way: ComponentProps<typeof ViewLink>) {
  return <ViewLink {...way} prefetch={false} />;
}
