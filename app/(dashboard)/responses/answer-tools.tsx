import { useWords } from '#words';
import { ScaleSwitch } from '@/components/metrics/switches';
import { Segmented, type SegmentedOption } from '@/components/ui/segmented';
import { metricIds } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import { pointsOfBand } from '@/lib/reports/links';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { ResponseList } from '@/lib/reports/response-list';
import type { ResponseQuery } from '@/lib/reports/response-query';
import { responseStates } from '@/lib/surveys/vocabulary';
import { bandNames } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type ListLinks, pointWords } from './list-links';

type AnswerToolsProps = { list: ResponseList; asked: ResponseQuery; links: ListLinks };

/** Switches above the list: metric, scale, band of the scale, state. */
export function AnswerTools({ list, asked, links }: AnswerToolsProps) {
  const t = useWords();
  const bands = bandOptions(t, list, asked, links);
  return (
    <div className="tools">
      <Segmented
        label={t('responses.metric')}
        options={[null, ...metricIds].map((metric) => ({
          key: metric ?? 'all',
          label: t(metric ? `names.metric-${metric}` : 'responses.all-metrics'),
          href: links({ metric, points: [] }, { scale: null }),
          current: metric === asked.metric,
        }))}
      />
      <ScaleSwitch options={scaleOptions(t, list, links)} />
      {bands.length > 0 ? <Segmented label={t('responses.scores')} options={bands} /> : null}
      <Segmented
        label={t('responses.state')}
        options={responseStates.map((state) => ({
          key: state,
          label: t(`responses.state-${state}`),
          href: links({ state }),
          current: state === asked.state,
        }))}
      />
    </div>
  );
}

function scaleOptions(t: Words, { series }: ResponseList, links: ListLinks): SegmentedOption[] {
  if (!series) return [];
  return series.scales.map(({ scale }) => ({
    key: scaleKey(scale),
    label: scaleWords(t, scale),
    href: links({ points: [] }, { scale }),
    current: scaleKey(scale) === scaleKey(series.definition.scale),
  }));
}

/** All scores, then each band with its answers. A band without points (a scale of two) is left out. */
function bandOptions(
  t: Words,
  { series, counts }: ResponseList,
  asked: ResponseQuery,
  links: ListLinks,
): SegmentedOption[] {
  if (!series || !counts) return [];
  const { definition } = series;
  const bands = ([0, 1, 2] as const).flatMap((band) => {
    const points = pointsOfBand(definition, band);
    if (points.length === 0) return [];
    const n = points.reduce((sum, point) => sum + (counts[point] ?? 0), 0);
    const names = { name: bandNames(t, definition)[band], points: pointWords(t, points) };
    const isKnown = asked.state === 'counted' && asked.search === '';
    return {
      key: String(band),
      label: isKnown
        ? t('responses.band-counted', { ...names, n: formatCount(t, n) })
        : t('responses.band', names),
      href: links({ points }),
      current: points.join() === asked.points.join(),
    };
  });
  const all = {
    key: 'all',
    label: t('responses.all-scores'),
    href: links({ points: [] }),
    current: asked.points.length === 0,
  };
  return [all, ...bands];
}
