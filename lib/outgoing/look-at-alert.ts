import 'server-only';
import { siteUrl } from '@/lib/env';
import { filterWords } from '@/lib/exports/view-facts';
import { formatInterval, formatNumber, formatValue } from '@/lib/metrics/format';
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
  watcher: Watcher,
  alert: Pick<StoredAlert, 'rule' | 'address' | 'leastAnswers'>,
): Promise<Look> {
  const watched = await watch(watcher, alert.address, alert.rule);
  if (typeof watched === 'string') {
    const judgement = { fires: false, sentence: watched, isGood: null, occasion: null };
    return { judgement, facts: null };
  }
  const judgement = judge(alert.rule, watched.seen, alert.leastAnswers);
  return { judgement, facts: factsOf(watched, judgement, alert) };
}

function factsOf(
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
    ...figuresOf(rule, seen),
    period,
    filters: filterWords(query, catalog),
    link: `${siteUrl()}${addressInRange(address, period) ?? address}`,
  };
}

function figuresOf(
  { kind }: AlertRule,
  { score, rate, definition }: Watched['seen'],
): Pick<AlertFacts, 'value' | 'interval' | 'n' | 'shown'> {
  if (kind === 'response-rate') {
    const interval = rate && { low: 100 * rate.interval.low, high: 100 * rate.interval.high };
    const ends = interval && [interval.low, interval.high].map((end) => formatNumber(end, 1));
    return {
      value: rate && 100 * rate.rate,
      interval,
      n: rate?.n ?? 0,
      shown: rate && ends ? `${formatNumber(100 * rate.rate, 1)} % (95 %: ${ends.join('–')})` : '–',
    };
  }
  return {
    value: score?.value ?? null,
    interval: score?.interval ?? null,
    n: score?.n ?? 0,
    shown: score
      ? `${formatValue(score.value, definition)} (95 %: ${formatInterval(score.interval, definition)})`
      : '–',
  };
}
