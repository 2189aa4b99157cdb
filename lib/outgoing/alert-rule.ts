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
  readonly sentence: string;
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
    const people = isRate ? 'were reached' : 'answered';
    return quiet(
      `${formatCount(t, n)} ${people}; it is judged from ${formatCount(t, Math.max(1, leastAnswers))} on.`,
    );
  }
  switch (rule.kind) {
    case 'threshold':
      return byThreshold(t, rule, seen);
    case 'target':
      return byTarget(t, rule.level, seen);
    case 'signal':
      return bySignal(seen);
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
  if (!score) return quiet('There is no score.');
  const limit = formatBound(t, bound, definition);
  const now = valueWords(t, score, definition);
  const crossed = side === 'below' ? score.value < bound : score.value > bound;
  if (!crossed) return quiet(`${now}, not ${side} ${limit}.`);
  const { interval } = score;
  const isSure =
    interval !== null && (side === 'below' ? interval.high < bound : interval.low > bound);
  const doubt = isSure ? '' : ' The interval reaches the bound, so it may be chance.';
  const isGood = side === 'above';
  const turn = isGood ? betterWords[metric] : worseWords[metric];
  return fires(`${now}, ${side} ${limit}: ${turn} than the bound you set.${doubt}`, isGood);
}

function byTarget(t: Words, level: TargetLevel, { definition, score, target }: Seen): Judgement {
  if (!score) return quiet('There is no score.');
  const now = valueWords(t, score, definition);
  if (target === null) return quiet(`${now}. No ${level} target is set for it.`);
  const aim = `the ${level} target of ${formatBound(t, target, definition)}`;
  if (score.value >= target) return quiet(`${now}: ${aim} is reached.`);
  if (score.interval === null || score.interval.high >= target) {
    return quiet(`${now}, under ${aim}, but by no more than chance.`);
  }
  return fires(`${now}: ${aim} is missed by more than chance.`, false);
}

function bySignal({ signal }: Seen): Judgement {
  if (!signal) return quiet('Nothing in the trend is more than chance.');
  if (!signal.isLast) return quiet(`${signal.sentence} The last point is within its limits.`);
  return {
    fires: true,
    sentence: signal.sentence,
    isGood: signal.side === 'above',
    occasion: signal.since,
  };
}

function byDrop(t: Words, { definition, score, change, metric }: Seen): Judgement {
  const name = shortName(t, definition);
  if (!score || !change) return quiet('There is nothing to compare with.');
  const [from, to] = [change.from, change.to].map((value) => formatValue(t, value, definition));
  const moved = `${name} ${change.difference < 0 ? 'fell' : 'rose'} ${formatSize(t, change.difference, definition)} (${from} → ${to})`;
  if (change.verdict === 'too-few') {
    return quiet(`${moved}, with too few answers to say whether that is chance.`);
  }
  if (change.difference === 0) return quiet(`${name} held at ${to}.`);
  if (change.verdict === 'noise') return quiet(`${moved}: within noise.`);
  if (change.difference > 0) return quiet(`${moved}: a real change for the better.`);
  return fires(
    `${moved}; real change, ${pWords(t, change.p)}: ${worseWords[metric]} than before.`,
    false,
  );
}

function byResponseRate(t: Words, least: number | null, { rate, rateChange }: Seen): Judgement {
  if (!rate) return quiet('Nobody was reached.');
  const now = `The response rate is ${percent(t, rate.rate)} (95 %: ${formatNumber(t, 100 * rate.interval.low, 1)}–${formatNumber(t, 100 * rate.interval.high, 1)})`;
  if (least !== null && 100 * rate.interval.high < least) {
    return fires(
      `${now}, below ${formatNumber(t, least, least % 1 === 0 ? 0 : 1)} % by more than chance.`,
      false,
    );
  }
  if (rateChange?.verdict === 'real' && rateChange.difference < 0) {
    const size = formatNumber(t, -100 * rateChange.difference, 1);
    return fires(
      `${now}, ${size} pt less than before; real change, ${pWords(t, rateChange.p)}.`,
      false,
    );
  }
  return quiet(`${now}: no collapse.`);
}

/** How a metric is at the good and the bad side, for whoever was served. */
const betterWords: Record<MetricId, string> = {
  ces: 'easier for customers',
  csat: 'customers more satisfied',
  nps: 'customers likelier to recommend you',
};
const worseWords: Record<MetricId, string> = {
  ces: 'harder for customers',
  csat: 'customers less satisfied',
  nps: 'customers less likely to recommend you',
};

function valueWords(t: Words, score: Score, definition: Definition): string {
  return `${shortName(t, definition)} is ${formatValue(t, score.value, definition)} (95 %: ${formatInterval(t, score.interval, definition)})`;
}

/** A bound as somebody typed it: `5`, `4.25`, `80 %`. */
export function formatBound(t: Words, bound: number, { unit }: Pick<Definition, 'unit'>): string {
  const digits = Math.min(2, (String(bound).split('.')[1] ?? '').length);
  return `${formatNumber(t, bound, digits)}${unit === 'percent' ? ' %' : ''}`;
}

function pWords(t: Words, p: number | null): string {
  if (p === null) return 'p unknown';
  return p < 0.001 ? 'p < 0.001' : `p = ${formatNumber(t, p, 3)}`;
}

function percent(t: Words, share: number): string {
  return `${formatNumber(t, 100 * share, 1)} %`;
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
      return `${rule.side === 'above' ? 'Above' : 'Below'} ${formatBound(t, rule.value, { unit: 'net' })}`;
    case 'target':
      return `Misses its ${rule.level} target`;
    case 'signal':
      return 'Signals on the control chart';
    case 'drop':
      return 'Falls by more than chance';
    case 'response-rate':
      return rule.least === null
        ? 'Response rate falls'
        : `Response rate falls, or is below ${formatNumber(t, rule.least, rule.least % 1 === 0 ? 0 : 1)} %`;
  }
}
