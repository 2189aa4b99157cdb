import * as z from 'zod';
import type { Change } from '@/lib/metrics/change';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import type { ResponseRate, ResponseRateChange } from '@/lib/metrics/response-rate';
import type { Score } from '@/lib/metrics/score';
import { type TargetLevel, targetLevels } from '@/lib/metrics/target';
import { shortName } from '@/lib/words/definition-words';
import {
  formatCount,
  formatInterval,
  formatNumber,
  formatSize,
  formatValue,
  paragraph,
  probabilityWords,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/**
 * What somebody wants to be told at once of a metric in a view:
 * - `threshold`: its value lies above or below a bound;
 * - `target`: its whole 95 % interval lies below a target;
 * - `signal`: the last point of its trend signals on the control chart;
 * - `drop`: it fell against the period before, by more than chance;
 * - `response-rate`: the whole interval of the rate lies below a bound in
 *   per cent, or it fell by more than chance.
 */
export const alertRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('threshold'),
    side: z.enum(['above', 'below']),
    value: z.number().min(-100).max(100),
  }),
  z.object({ kind: z.literal('target'), level: z.enum(targetLevels) }),
  z.object({ kind: z.literal('signal') }),
  z.object({ kind: z.literal('drop') }),
  z.object({
    kind: z.literal('response-rate'),
    least: z.number().min(0).max(100).nullable(),
  }),
]);
export type AlertRule = z.output<typeof alertRule>;

/** What the control chart says of a trend. */
export type SeenSignal = {
  /** Whether its last point is among the marked. */
  readonly isLast: boolean;
  readonly side: 'above' | 'below';
  /** First day of the marked bucket. */
  readonly since: string;
  readonly sentence: (t: Words) => string;
};

/** What is seen of a metric when its alert is looked at. */
export type Seen = {
  readonly metric: MetricId;
  readonly definition: Definition;
  readonly score: Score | null;
  readonly change: Change | null;
  /** Null where nobody asked for it. */
  readonly signal: SeenSignal | null;
  /** Of the level that was asked for; null where nobody set one. */
  readonly target: number | null;
  readonly rate: ResponseRate | null;
  readonly rateChange: ResponseRateChange | null;
};

/** Whether an alert goes off, and why or why not. */
export type Judgement = {
  readonly fires: boolean;
  readonly sentence: string;
  /** Whether it is good news; null where it says neither. */
  readonly isGood: boolean | null;
  /** What it goes off for only once; null where the cool-down alone decides. */
  readonly occasion: string | null;
};

/**
 * Judges a rule over what is seen. With fewer than `leastAnswers` answers (of a
 * response rate: people reached) nothing goes off. All values are oriented, so
 * that more is better for customers, whatever the scale.
 */
export function judge(t: Words, rule: AlertRule, seen: Seen, leastAnswers: number): Judgement {
  const isRate = rule.kind === 'response-rate';
  const n = (isRate ? seen.rate?.n : seen.score?.n) ?? 0;
  if (n < leastAnswers || n === 0) {
    const few = isRate ? 'alert-rule.few-reached' : 'alert-rule.few';
    const least = formatCount(t, Math.max(1, leastAnswers));
    return quiet(t(few, { n: formatCount(t, n), least }));
  }
  switch (rule.kind) {
    case 'threshold':
      return byThreshold(t, rule, seen);
    case 'target':
      return byTarget(t, rule.level, seen);
    case 'signal':
      return bySignal(t, seen);
    case 'drop':
      return byDrop(t, seen);
    case 'response-rate':
      return byResponseRate(t, rule.least, seen);
  }
}

function byThreshold(
  t: Words,
  { side, value: bound }: Extract<AlertRule, { kind: 'threshold' }>,
  { definition, score, metric }: Seen,
): Judgement {
  if (!score) return quiet(t('alert-rule.no-score'));
  const limit = formatBound(t, bound, definition);
  const now = valueWords(t, score, definition);
  const crossed = side === 'below' ? score.value < bound : score.value > bound;
  if (!crossed) return quiet(t('alert-rule.not-crossed', { now, side, limit }));
  const { interval } = score;
  const isSure =
    interval !== null && (side === 'below' ? interval.high < bound : interval.low > bound);
  const isGood = side === 'above';
  const turn = t(`alert-rule.${isGood ? 'better' : 'worse'}-${metric}`);
  const said = t('alert-rule.crossed', { now, side, limit, turn });
  return fires(paragraph(t, [said, isSure ? '' : t('alert-rule.doubt')]), isGood);
}

function byTarget(t: Words, level: TargetLevel, { definition, score, target }: Seen): Judgement {
  if (!score) return quiet(t('alert-rule.no-score'));
  const now = valueWords(t, score, definition);
  if (target === null) return quiet(t('alert-rule.no-target', { now, level }));
  const said = { now, level, aim: formatBound(t, target, definition) };
  if (score.value >= target) return quiet(t('alert-rule.target-reached', said));
  if (score.interval === null || score.interval.high >= target) {
    return quiet(t('alert-rule.target-open', said));
  }
  return fires(t('alert-rule.target-missed', said), false);
}

function bySignal(t: Words, { signal }: Seen): Judgement {
  if (!signal) return quiet(t('alert-rule.no-signal'));
  const sentence = signal.sentence(t);
  if (!signal.isLast) return quiet(paragraph(t, [sentence, t('alert-rule.signal-over')]));
  return { fires: true, sentence, isGood: signal.side === 'above', occasion: signal.since };
}

function byDrop(t: Words, { definition, score, change, metric }: Seen): Judgement {
  const name = shortName(t, definition);
  if (!score || !change) return quiet(t('alert-rule.no-comparison'));
  const { difference, verdict, p } = change;
  const size = formatSize(t, difference, definition);
  const said = {
    moved: t(difference < 0 ? 'change.fell' : 'change.rose', { name, size }),
    from: formatValue(t, change.from, definition),
    to: formatValue(t, change.to, definition),
  };
  if (verdict === 'too-few') return quiet(t('alert-rule.drop-few', said));
  if (difference === 0) return quiet(t('change.held', { name, value: said.to }));
  if (verdict === 'noise') return quiet(t('alert-rule.drop-noise', said));
  if (difference > 0) return quiet(t('alert-rule.drop-better', said));
  const turn = t(`alert-rule.worse-${metric}`);
  return fires(t('alert-rule.drop-real', { ...said, p: pWords(t, p), turn }), false);
}

function byResponseRate(t: Words, least: number | null, { rate, rateChange }: Seen): Judgement {
  if (!rate) return quiet(t('alert-rule.nobody-reached'));
  const now = t('alert-rule.rate', rateFigures(t, rate));
  if (least !== null && 100 * rate.interval.high < least) {
    return fires(t('alert-rule.rate-below', { now, limit: leastRate(t, least) }), false);
  }
  if (rateChange?.verdict === 'real' && rateChange.difference < 0) {
    const size = t('figures.points', { n: formatNumber(t, -100 * rateChange.difference, 1) });
    return fires(t('alert-rule.rate-fell', { now, size, p: pWords(t, rateChange.p) }), false);
  }
  return quiet(t('alert-rule.rate-fine', { now }));
}

function valueWords(t: Words, score: Score, definition: Definition): string {
  return t('alert-rule.now', {
    name: shortName(t, definition),
    value: formatValue(t, score.value, definition),
    interval: formatInterval(t, score.interval, definition),
  });
}

/** A response rate and its interval in per cent, to one decimal. */
export function rateFigures(t: Words, { rate, interval }: ResponseRate) {
  const [low, high] = [interval.low, interval.high].map((end) => formatNumber(t, 100 * end, 1));
  return {
    rate: t('figures.percent', { n: formatNumber(t, 100 * rate, 1) }),
    interval: `${low}–${high}`,
  };
}

function leastRate(t: Words, least: number): string {
  return t('figures.percent', { n: formatNumber(t, least, least % 1 === 0 ? 0 : 1) });
}

/** A bound as somebody typed it: `5`, `4.25`, `80 %`. */
export function formatBound(t: Words, bound: number, { unit }: Pick<Definition, 'unit'>): string {
  const digits = Math.min(2, (String(bound).split('.')[1] ?? '').length);
  const n = formatNumber(t, bound, digits);
  return unit === 'percent' ? t('figures.percent', { n }) : n;
}

function pWords(t: Words, p: number | null): string {
  return p === null ? t('alert-rule.p-unknown') : probabilityWords(t, p);
}

function quiet(sentence: string): Judgement {
  return { fires: false, sentence, isGood: null, occasion: null };
}

function fires(sentence: string, isGood: boolean): Judgement {
  return { fires: true, sentence, isGood, occasion: null };
}

/** A rule in words, for lists: `Below 5`, `A real drop`. */
export function ruleWords(t: Words, rule: AlertRule): string {
  switch (rule.kind) {
    case 'threshold':
      return t(`alert-rule.rule-${rule.side}`, {
        limit: formatBound(t, rule.value, { unit: 'net' }),
      });
    case 'target':
      return t('alert-rule.rule-target', { level: rule.level });
    case 'signal':
      return t('alert-rule.rule-signal');
    case 'drop':
      return t('alert-rule.rule-drop');
    case 'response-rate':
      return rule.least === null
        ? t('alert-rule.rule-rate')
        : t('alert-rule.rule-rate-or-below', { limit: leastRate(t, rule.least) });
  }
}
