import type { Dimension, MetricQuery } from '@/lib/metric-query';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { lowBase } from '@/lib/metrics/small-base';
import { shortName } from '@/lib/words/definition-words';
import {
  formatCount,
  formatDifference,
  formatNumber,
  formatSize,
  formatValue,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { WhyGroup, WhyReport, WhySplit } from './why-report';

/** What groups of a dimension are called, several of them. */
const plurals: Readonly<Record<string, string>> = {
  touchpoint: 'touchpoints',
  channel: 'channels',
  survey: 'surveys',
};

export function groupsWord(by: Dimension): string {
  return plurals[by] ?? 'groups';
}

/** Which way a group's own score moved: `got harder`, `scored higher`. */
export function movedWords(metric: MetricId, change: number): string {
  if (metric === 'ces') return change < 0 ? 'got harder' : 'got easier';
  return change < 0 ? 'scored lower' : 'scored higher';
}

/** `more answers came by Phone` */
function mixWords(by: Dimension, { name, now, before }: WhyGroup): string {
  const some = now.share > before.share ? 'more answers' : 'fewer answers';
  if (by === 'channel') return `${some} came by ${name}`;
  if (by === 'touchpoint') return `${some} are about ${name}`;
  if (by === 'survey') return `${some} are to ${name}`;
  return `${some} came from ${name}`;
}

/** The group that did most of the mix, in its direction. */
export function mixDriver({ mix, groups }: WhySplit): WhyGroup | null {
  const pull = (group: WhyGroup) => Math.sign(mix.value) * group.mix.value;
  const [first] = groups.toSorted((a, b) => pull(b) - pull(a));
  return first && pull(first) > 0 ? first : null;
}

/** Groups whose own move is more than chance, the furthest first. */
export function movers({ groups }: WhySplit): WhyGroup[] {
  return groups
    .filter(({ rate }) => rate?.verdict === 'real')
    .sort((a, b) => Math.abs(b.rate?.value ?? 0) - Math.abs(a.rate?.value ?? 0));
}

/**
 * Why a score moved, in one sentence. It names what is more than chance, with
 * its size, and claims no cause.
 *
 * @example 'CES fell 0.20: Phone got harder (−0.17), and more answers came by Phone (−0.03).'
 */
export function whyHeadline(
  t: Words,
  { metric, series, score, change, split, by }: WhyReport,
): string {
  const { definition } = series;
  const name = shortName(t, definition);
  if (!change || change.verdict === 'too-few' || !split) {
    return `${name} is ${formatValue(t, score?.value ?? null, definition)}, ${definition.caption}.`;
  }
  const isReal = change.verdict === 'real';
  const moved = isReal
    ? `${name} ${change.difference < 0 ? 'fell' : 'rose'} ${sizeWords(t, change.difference, definition)}`
    : `${name} held at ${formatValue(t, change.to, definition)}`;
  const parts = realParts(t, split, metric, by, definition);
  if (parts.length > 0) return `${moved}${isReal ? ': ' : ', though '}${listed(parts)}.`;
  return `${moved}, and none of the ${groupsWord(by)} alone moved by more than chance.`;
}

const mostNamed = 3;

/** What is more than chance: moves the way of the first, moves against it, the mix. */
function realParts(
  t: Words,
  split: WhySplit,
  metric: MetricId,
  by: Dimension,
  definition: Definition,
): string[] {
  const size = (value: number) => `(${formatDifference(t, value, definition)})`;
  const real = movers(split).map(({ name, rate }) => ({ name, value: rate?.value ?? 0 }));
  const named = real.slice(0, mostNamed);
  const falls = (real[0]?.value ?? 0) < 0;
  const sentences = [falls, !falls].flatMap((down) => {
    const same = named.filter(({ value }) => value < 0 === down);
    const [only] = same;
    if (!only) return [];
    const moved = movedWords(metric, only.value);
    if (same.length === 1) return [`${only.name} ${moved} ${size(only.value)}`];
    const names = same.map(({ name, value }) => `${name} ${size(value)}`);
    return [`${names.slice(0, -1).join(', ')} and ${names.at(-1)} ${moved}`];
  });
  const more = real.length - named.length;
  const driver = split.mix.verdict === 'real' ? mixDriver(split) : null;
  return [
    ...sentences,
    ...(more > 0 ? [`${formatCount(t, more)} more of the ${groupsWord(by)} moved`] : []),
    ...(driver ? [`${mixWords(by, driver)} ${size(split.mix.value)}`] : []),
  ];
}

/** `0.17`, `2.1 points` */
function sizeWords(t: Words, difference: number, definition: Definition): string {
  const size = formatSize(t, difference, definition).replace(' pt', '');
  if (definition.unit === 'scale') return size;
  return `${size} ${size === '1' ? 'point' : 'points'}`;
}

/** The figures behind the sentence: how much is rate, how much mix, and the group that moved most. */
export function whyDetails(t: Words, { series, split, by, change }: WhyReport): string {
  if (!split || !change) return '';
  const { definition } = series;
  const size = (value: number) => formatDifference(t, value, definition);
  const [first] = movers(split);
  const whole = `Of ${size(change.difference)}, ${size(split.rate.value)} is the ${groupsWord(by)} themselves and ${size(split.mix.value)} their mix.`;
  if (!first) return whole;
  const { now, before, name } = first;
  return `${whole} ${name}: ${formatValue(t, before.value, definition)} → ${formatValue(t, now.value, definition)}, ${sharesWords(t, first)} of the answers.`;
}

/** `21.1 → 24.2 %` */
export function sharesWords(t: Words, { now, before }: Pick<WhyGroup, 'now' | 'before'>): string {
  const percent = (share: number) => formatNumber(t, 100 * share, 1);
  return `${percent(before.share)} → ${percent(now.share)} %`;
}

/** What stands in place of a split, as a title and the way to one. */
export function refusalWords(
  t: Words,
  { refusal, score, before, by }: WhyReport,
  query: MetricQuery,
): { title: string; words: string } | null {
  switch (refusal) {
    case null:
      return null;
    case 'not-compared':
      return query.preset === 'all-time'
        ? {
            title: 'All time has nothing before it',
            words: 'A shorter period has one before it, and the change between them can be split.',
          }
        : {
            title: 'Nothing is compared',
            words: 'A change needs a period to have changed from.',
          };
    case 'none-before':
      return {
        title: 'There is nothing to have changed from',
        words: 'The period it is compared with has no answers, or so few that they are not shown.',
      };
    case 'few': {
      const n = Math.min(score?.n ?? 0, before?.n ?? 0);
      return {
        title: 'Too few answers to say why',
        words: `Either period needs ${lowBase}; the smaller one has ${formatCount(t, n)}. A longer period or fewer filters may get there.`,
      };
    }
    case 'one-group':
      return {
        title: `There are no two ${groupsWord(by)} to tell apart`,
        words: `All answers are of one of them, or the others have fewer than ${lowBase} answers. Another split may say more.`,
      };
  }
}

/** `a`, `a, and b`, `a, b, and c` */
function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

/** What the score is, as a sentence: `Mean of 1–7, high = easy.` */
export function captionSentence({ caption }: Pick<Definition, 'caption'>): string {
  return `${caption.slice(0, 1).toUpperCase()}${caption.slice(1)}.`;
}
