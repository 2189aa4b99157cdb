import type { Definition, MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { listed } from './figures';
import type { Words } from './words';

/** The words that stand beside a number, in the points as people answered them. */
export type DefinitionWords = {
  /** For a switch: `Mean`, `Agree 5–7`. */
  readonly label: string;
  /** Beside a value: `mean of 1–7, high = easy`. */
  readonly caption: string;
  /** `Σ x ÷ n`, in the points as people answered them. */
  readonly formula: string;
  /** Which answers are divided by; `Score.n` counts the same answers. */
  readonly denominator: string;
  /** `95 %, t, clipped to 1–7` */
  readonly intervalName: string;
  /** Where the formula comes from. */
  readonly source: string;
};

/** `CES`, `CSAT`, `NPS`; `NPS-style` on any other scale than 0–10, as it is not comparable with NPS. */
export function shortName(
  t: Words,
  { metric, scale }: Pick<Definition, 'metric' | 'scale'>,
): string {
  const isStyle = metric === 'nps' && !(scale.min === 0 && scale.max === 10);
  return isStyle ? t('methods.nps-style') : t(`names.metric-${metric}`);
}

/** What the bad, the neutral and the good answers are called: `hard`, `neutral`, `easy`. */
export function bandNames(t: Words, { metric }: Pick<Definition, 'metric'>) {
  return [
    t(`methods.band-${metric}-negative`),
    t(`methods.band-${metric}-neutral`),
    t(`methods.band-${metric}-positive`),
  ] as const;
}

/** Label, caption, formula and source of a definition. */
export function definitionWords(t: Words, definition: Definition): DefinitionWords {
  const { method, bridged } = definition;
  if (bridged) return bridgeWords(t, bridged);
  switch (method.kind) {
    case 'mean':
      return meanWords(t, definition);
    case 'share':
      return shareWords(t, definition, method.from);
    case 'net':
      return netWords(t, definition, method);
    case 'pomp':
      return pompWords(t, definition);
  }
}

type Said = Pick<Definition, 'metric' | 'scale' | 'id'>;

function meanWords(t: Words, { metric, scale }: Said): DefinitionWords {
  const reversed = scale.direction === 'effort';
  const values = { points: wholeScale(scale), metric };
  return {
    label: t('methods.mean'),
    caption: t(reversed ? 'methods.mean-caption-reversed' : 'methods.mean-caption', values),
    formula: reversed ? `Σ (${scale.min + scale.max} − x) ÷ n` : 'Σ x ÷ n',
    denominator: t('methods.all-answers'),
    intervalName: t('methods.interval-mean', { points: wholeScale(scale) }),
    source: t('methods.source-interval', {
      source:
        metric === 'ces'
          ? 'Dixon, Freeman & Toman, “Stop Trying to Delight Your Customers”, HBR, July–August 2010'
          : t('methods.source-mean'),
      interval: 'Student 1908',
    }),
  };
}

function shareWords(t: Words, { metric, scale, id }: Said, from: number): DefinitionWords {
  const points = topPoints(scale, from);
  const isEffort = scale.direction === 'effort';
  const word = id.startsWith('top-')
    ? id.slice(4)
    : id === 'agree'
      ? agreeWord(isEffort)
      : 'satisfied';
  const of = scale.min === 0 ? wholeScale(scale) : scale.max;
  return {
    label: t('methods.share', { word, points }),
    caption: t(isEffort ? 'methods.share-caption-low' : 'methods.share-caption', {
      points,
      scale: of,
    }),
    formula: t('methods.share-formula', { points }),
    denominator: t('methods.all-answers'),
    intervalName: t('methods.interval-wilson'),
    source: t('methods.source-interval', {
      source: t(shareSource(metric, id)),
      interval: 'Wilson 1927',
    }),
  };
}

function agreeWord(isEffort: boolean): string {
  return isEffort ? 'easy' : 'agree';
}

function shareSource(metric: MetricId, id: string) {
  if (id === 'agree') return 'methods.source-agree';
  return metric === 'ces' ? 'methods.source-top-two' : 'methods.source-top-box';
}

function netWords(
  t: Words,
  { metric, scale, id }: Said,
  method: Extract<Definition['method'], { kind: 'net' }>,
): DefinitionWords {
  const ends = {
    good: topPoints(scale, method.positive),
    bad: bottomPoints(scale, method.negative),
  };
  const isDecided = method.denominator === 'decided';
  return {
    ...netNames(t, id, scale, ends),
    formula: t(isDecided ? 'methods.net-formula-decided' : 'methods.net-formula', ends),
    denominator: t(isDecided ? 'methods.decided-answers' : 'methods.all-answers'),
    intervalName: t(isDecided ? 'methods.interval-wilson-decided' : 'methods.interval-wald'),
    source: t('methods.source-interval', {
      source: netSource(t, metric, id),
      interval: isDecided ? 'Wilson 1927' : 'Rocks 2016',
    }),
  };
}

function netNames(t: Words, id: string, scale: Scale, ends: { good: string; bad: string }) {
  switch (id) {
    case 'nps':
      return { label: t('names.metric-nps'), caption: t('methods.net-caption', ends) };
    case 'nps-style':
      return {
        label: t('methods.nps-style'),
        caption: t('methods.nps-style-caption', { ...ends, points: wholeScale(scale) }),
      };
    case 'net-decided':
      return { label: t('methods.net-decided'), caption: t('methods.net-decided-caption', ends) };
    default:
      return { label: t('methods.net', ends), caption: t('methods.net-caption', ends) };
  }
}

function netSource(t: Words, metric: MetricId, id: string): string {
  if (id === 'nps') return 'Reichheld, “The One Number You Need to Grow”, HBR, December 2003';
  if (id === 'nps-style') return t('methods.source-style');
  return t(metric === 'ces' ? 'methods.source-net-easy' : 'methods.source-net-satisfied');
}

function pompWords(t: Words, { scale }: Said): DefinitionWords {
  const { min, max, direction } = scale;
  const above = min === 0 ? 'x' : `(x − ${min})`;
  const gap = direction === 'effort' ? `(${max} − x)` : above;
  return {
    label: '0–100',
    caption: t('methods.pomp-caption', { points: wholeScale(scale) }),
    formula: `Σ ${gap} ÷ n ÷ ${max - min} × 100`,
    denominator: t('methods.all-answers'),
    intervalName: t('methods.interval-mean', { points: '0–100' }),
    source: t('methods.source-pomp'),
  };
}

function bridgeWords(t: Words, scales: readonly Scale[]): DefinitionWords {
  const isReversed = ({ direction }: Scale) => direction === 'effort';
  const names = scales.map((scale) =>
    isReversed(scale) ? t('methods.bridge-scale', { scale: wholeScale(scale) }) : wholeScale(scale),
  );
  const caption = names.length > 1 ? 'methods.bridge-caption' : 'methods.bridge-caption-one';
  return {
    label: t('methods.bridge-label'),
    caption: t(caption, { scales: listed(t, names) }),
    formula: t(
      scales.some(isReversed) ? 'methods.bridge-formula-reversed' : 'methods.bridge-formula',
    ),
    denominator: t('methods.bridge-answers'),
    intervalName: t('methods.interval-mean', { points: '0–100' }),
    source: t('methods.source-pomp'),
  };
}

function wholeScale({ min, max }: Scale): string {
  return `${min}–${max}`;
}

/** Raw points that are oriented `from` … top: `5–7`, or `1–3` where low is easy. */
function topPoints({ min, max, direction }: Scale, from: number): string {
  return direction === 'ease' ? points(from, max) : points(min, min + max - from);
}

/** Raw points that are oriented bottom … `to`. */
function bottomPoints({ min, max, direction }: Scale, to: number): string {
  return direction === 'ease' ? points(min, to) : points(min + max - to, max);
}

function points(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}
