import 'server-only';
import { siteUrl } from '@/lib/env';
import { filterWords } from '@/lib/exports/view-facts';
import { formatInterval, formatNumber, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { AlertFacts } from './alert-facts';
import { type AlertRule, type Judgement, judge } from './alert-rule';
import { addressInRange } from './sections';
import type { StoredAlert } from './stored-alert';
import { type Watched, type Watcher, watch } from './watched';

/** What an alert would say now. */
export type Look = {
  readonly judgement: Judgement;
  /** Null where there is nothing to look at. */
  readonly facts: AlertFacts | null;
};

/** Looks at an alert without letting it go off, whether or not it is cooling down. */
export async function lookAtAlert(
  t: Words,
  watcher: Watcher,
  alert: Pick<StoredAlert, 'rule' | 'address' | 'leastAnswers'>,
): Promise<Look> {
  const watched = await watch(t, watcher, alert.address, alert.rule);
  if (typeof watched === 'string') {
    const judgement = { fires: false, sentence: watched, isGood: null, occasion: null };
    return { judgement, facts: null };
  }
  const judgement = judge(t, alert.rule, watched.seen, alert.leastAnswers);
  return { judgement, facts: factsOf(t, watched, judgement, alert) };
}

function factsOf(
  t: Words,
  { metric, query, catalog, seen }: Watched,
  { sentence, isGood, occasion }: Judgement,
  { rule, address }: Pick<StoredAlert, 'rule' | 'address'>,
): AlertFacts {
  const { period } = query;
  return {
    sentence,
    isGood,
    occasion,
    metric,
    ...figuresOf(t, rule, seen),
    period,
    filters: filterWords(t, query, catalog),
    link: `${siteUrl()}${addressInRange(address, period) ?? address}`,
  };
}

function figuresOf(
  t: Words,
  { kind }: AlertRule,
  { score, rate, definition }: Watched['seen'],
): Pick<AlertFacts, 'value' | 'interval' | 'n' | 'shown'> {
  if (kind === 'response-rate') {
    const interval = rate && { low: 100 * rate.interval.low, high: 100 * rate.interval.high };
    const ends = interval && [interval.low, interval.high].map((end) => formatNumber(t, end, 1));
    return {
      value: rate && 100 * rate.rate,
      interval,
      n: rate?.n ?? 0,
      shown:
        rate && ends ? `${formatNumber(t, 100 * rate.rate, 1)} % (95 %: ${ends.join('–')})` : '–',
    };
  }
  return {
    value: score?.value ?? null,
    interval: score?.interval ?? null,
    n: score?.n ?? 0,
    shown: score
      ? `${formatValue(t, score.value, definition)} (95 %: ${formatInterval(t, score.interval, definition)})`
      : '–',
  };
}
