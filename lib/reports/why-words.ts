import type { Dimension, MetricQuery } from '@/lib/metric-query';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { lowBase } from '@/lib/metrics/small-base';
import { definitionWords, shortName } from '@/lib/words/definition-words';
import {
  formatCount,
  formatDifference,
  formatNumber,
  formatValue,
  listed,
  paragraph,
  sizeInWords,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { WhyGroup, WhyReport, WhySplit } from './why-report';

/** Which way a group's own score moved: `got harder`, `scored higher`. */
function wayOf(metric: MetricId, change: number): 'harder' | 'easier' | 'lower' | 'higher' {
  if (metric === 'ces') return change < 0 ? 'harder' : 'easier';
  return change < 0 ? 'lower' : 'higher';
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
    return t('change.is', {
      name,
      value: formatValue(t, score?.value ?? null, definition),
      caption: definitionWords(t, definition).caption,
    });
  }
  const isReal = change.verdict === 'real';
  const moved = isReal
    ? t(change.difference < 0 ? 'why.fell' : 'why.rose', {
        name,
        size: sizeInWords(t, change.difference, definition),
      })
    : t('why.held', { name, value: formatValue(t, change.to, definition) });
  const parts = realParts(t, split, metric, by, definition);
  if (parts.length === 0) return t('why.none-alone', { moved, by });
  return t(isReal ? 'why.moved' : 'why.held-though', { moved, parts: clauses(t, parts) });
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
  const size = (value: number) => formatDifference(t, value, definition);
  const real = movers(split).map(({ name, rate }) => ({ name, value: rate?.value ?? 0 }));
  const named = real.slice(0, mostNamed);
  const falls = (real[0]?.value ?? 0) < 0;
  const sentences = [falls, !falls].flatMap((down) => {
    const same = named.filter(({ value }) => value < 0 === down);
    const [only] = same;
    if (!only) return [];
    const way = wayOf(metric, only.value);
    if (same.length === 1) {
      return [t('why.one-way', { name: only.name, way, size: size(only.value) })];
    }
    const names = same.map(({ name, value }) => t('why.sized', { name, size: size(value) }));
    return [t('why.several-ways', { names: listed(t, names), way })];
  });
  const more = real.length - named.length;
  const driver = split.mix.verdict === 'real' ? mixDriver(split) : null;
  return [
    ...sentences,
    ...(more > 0 ? [t('why.more-moved', { n: formatCount(t, more), by })] : []),
    ...(driver ? [mixWords(t, by, driver, size(split.mix.value))] : []),
  ];
}

/** `more answers came by Phone (−0.03)` */
function mixWords(t: Words, by: Dimension, { name, now, before }: WhyGroup, size: string): string {
  return t('why.mix-driver', {
    share: now.share > before.share ? 'more' : 'fewer',
    by,
    name,
    size,
  });
}

/** The figures behind the sentence: how much is rate, how much mix, and the group that moved most. */
export function whyDetails(t: Words, { series, split, by, change }: WhyReport): string {
  if (!split || !change) return '';
  const { definition } = series;
  const size = (value: number) => formatDifference(t, value, definition);
  const [first] = movers(split);
  const whole = t('why.of-which', {
    all: size(change.difference),
    rate: size(split.rate.value),
    by,
    mix: size(split.mix.value),
  });
  if (!first) return whole;
  const { now, before, name } = first;
  const moved = t('why.first-moved', {
    name,
    from: formatValue(t, before.value, definition),
    to: formatValue(t, now.value, definition),
    shares: sharesWords(t, first),
  });
  return paragraph(t, [whole, moved]);
}

/** `21.1 → 24.2 %` */
export function sharesWords(t: Words, { now, before }: Pick<WhyGroup, 'now' | 'before'>): string {
  const percent = (share: number) => formatNumber(t, 100 * share, 1);
  return t('why.shares', { before: percent(before.share), now: percent(now.share) });
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
    case 'not-compared': {
      const why = query.preset === 'all-time' ? 'all-time' : refusal;
      return { title: t(`why.${why}`), words: t(`why.${why}-then`) };
    }
    case 'none-before':
      return { title: t('why.none-before'), words: t('why.none-before-then') };
    case 'few': {
      const n = formatCount(t, Math.min(score?.n ?? 0, before?.n ?? 0));
      return { title: t('why.few'), words: t('why.few-then', { low: lowBase, n }) };
    }
    case 'one-group':
      return {
        title: t('why.one-group', { by }),
        words: t('why.one-group-then', { low: lowBase }),
      };
  }
}

/** `a`, `a, and b`, `a, b, and c` */
function clauses(t: Words, parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const first = parts.slice(0, -1).join(t('figures.comma'));
  return t('why.and', { first, last: parts.at(-1) ?? '' });
}

/** What the score is, as a sentence: `Mean of 1–7, high = easy.` */
export function captionSentence(t: Words, definition: Definition): string {
  const { caption } = definitionWords(t, definition);
  return t('methods.caption-sentence', {
    caption: `${caption.slice(0, 1).toUpperCase()}${caption.slice(1)}`,
  });
}
