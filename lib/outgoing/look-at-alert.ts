import 'server-only';
import { siteUrl } from '@/lib/env';
import { filterWords } from '@/lib/exports/view-facts';
import { formatInterval, formatValue } from '@/lib/words/figures';
import { type Language, languages } from '@/lib/words/languages';
import type { Words } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';
import type { AlertFacts, FactWords } from './alert-facts';
import { type AlertRule, type Judgement, judge, rateFigures } from './alert-rule';
import { addressInRange } from './sections';
import type { StoredAlert } from './stored-alert';
import { type Watched, type Watcher, watch } from './watched';

/** What an alert would say now. */
export type Look = {
  readonly judgement: Judgement;
  /** Null where there is nothing to look at. */
  readonly facts: AlertFacts | null;
};

/**
 * Looks at an alert without letting it go off, whether or not it is cooling
 * down. The judgement speaks one language, the facts all of them.
 */
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
  return { judgement, facts: factsOf(watched, judgement, alert) };
}

function factsOf(
  watched: Watched,
  { isGood, occasion }: Judgement,
  alert: Pick<StoredAlert, 'rule' | 'address' | 'leastAnswers'>,
): AlertFacts {
  const { metric, query } = watched;
  const [english, ...others] = languages;
  const inLanguage = (language: Language) => wordsOf(wordsIn(language), watched, alert);
  return {
    ...inLanguage(english),
    isGood,
    occasion,
    metric,
    ...figuresOf(alert.rule, watched.seen),
    period: query.period,
    link: `${siteUrl()}${addressInRange(alert.address, query.period) ?? alert.address}`,
    told: Object.fromEntries(others.map((language) => [language, inLanguage(language)])),
  };
}

function figuresOf(
  { kind }: AlertRule,
  { score, rate }: Watched['seen'],
): Pick<AlertFacts, 'value' | 'interval' | 'n'> {
  if (kind === 'response-rate') {
    const interval = rate && { low: 100 * rate.interval.low, high: 100 * rate.interval.high };
    return { value: rate && 100 * rate.rate, interval, n: rate?.n ?? 0 };
  }
  return {
    value: score?.value ?? null,
    interval: score?.interval ?? null,
    n: score?.n ?? 0,
  };
}

function wordsOf(
  t: Words,
  { query, catalog, seen }: Watched,
  { rule, leastAnswers }: Pick<StoredAlert, 'rule' | 'leastAnswers'>,
): FactWords {
  return {
    sentence: judge(t, rule, seen, leastAnswers).sentence,
    shown: shownWords(t, rule, seen),
    filters: filterWords(t, query, catalog),
  };
}

function shownWords(
  t: Words,
  { kind }: AlertRule,
  { score, rate, definition }: Watched['seen'],
): string {
  if (kind === 'response-rate') {
    if (!rate) return '–';
    const { rate: value, interval } = rateFigures(t, rate);
    return t('alert-rule.shown', { value, interval });
  }
  if (!score) return '–';
  const value = formatValue(t, score.value, definition);
  return t('alert-rule.shown', { value, interval: formatInterval(t, score.interval, definition) });
}
