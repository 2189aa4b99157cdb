import type { ChurnCause } from '@/lib/metrics/churn/churn-split';
import type { ChurnDefinition } from '@/lib/metrics/churn/customer-churn';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import type { Grain } from '@/lib/metrics/churn/movement-periods';
import { churnChange, type RateChange, untested } from '@/lib/metrics/churn/rate-change';
import { lowBase } from '@/lib/metrics/small-base';
import type { ValueSettings } from '@/lib/value/settings';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnPeriod } from './churn-periods';
import type { Loss } from './churn-query';
import type { ChurnReport } from './churn-report';

export const lossNames: Record<Loss, string> = {
  customers: 'Customers',
  gross: 'Gross MRR',
  net: 'Net MRR',
};

export const definitionNames: Record<ChurnDefinition, { name: string; formula: string }> = {
  standard: { name: 'Standard', formula: 'there at the start and gone at the end ÷ at the start' },
  start: { name: 'All who left', formula: 'all who left ÷ customers at the start' },
  'with-joiners': {
    name: 'With joiners',
    formula: 'all who left ÷ (customers at the start + joined)',
  },
  'net-loss': { name: 'Net loss', formula: '(start − (end − joined)) ÷ customers at the start' },
};

export const kindNames: Record<MovementKind, string> = {
  new: 'New',
  expansion: 'Expansion',
  reactivation: 'Reactivated',
  contraction: 'Contraction',
  churn: 'Left',
};

export const causeNames: Record<ChurnCause, string> = {
  voluntary: 'Cancelled',
  'failed-payment': 'Payment failed',
  unknown: 'Not recorded',
};

/** Why a customer left, as far as it was told; empty for movements of those who stayed. */
export function leavingWords({
  kind,
  cause,
  reason,
}: {
  kind: MovementKind;
  cause: ChurnCause | null;
  reason: string | null;
}): string {
  if (kind !== 'churn') return '';
  const name = causeNames[cause ?? 'unknown'];
  return reason && reason !== name ? `${name}: ${reason}` : name;
}

export const grainNames: Record<Grain, string> = {
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
};

/** The last period that is over, and what it is compared with. */
type Compared = Pick<ChurnReport, 'latest' | 'before'>;

/** The rate a reader has chosen to look at, in one period; a share. */
export type ChosenRate = {
  readonly rate: number;
  readonly interval: { low: number; high: number } | null;
  /** Customers at the start, or whatever the definition divides by. */
  readonly n: number;
};

/** The rate of a loss in a period; `null` where nobody or nothing was there to be lost. */
export function rateOf(
  period: ChurnPeriod,
  of: Loss,
  definition: ChurnDefinition,
): ChosenRate | null {
  if (of === 'customers') {
    const found = period.churn[definition];
    return found && { rate: found.rate, interval: found.interval, n: found.of };
  }
  const rate = of === 'gross' ? period.grossRevenueChurn : period.netRevenueChurn;
  return rate === null ? null : { rate, interval: null, n: period.customers.start };
}

/** How that rate moved since the period it is compared with; `null` if there is none. */
export function changeOfRate(
  { latest, before }: Compared,
  of: Loss,
  definition: ChurnDefinition,
): RateChange | null {
  if (!latest || !before) return null;
  if (of === 'customers') {
    const [now, then] = [latest.churn[definition], before.churn[definition]];
    return now && then ? churnChange(now, then) : null;
  }
  const [now, then] = [rateOf(latest, of, definition), rateOf(before, of, definition)];
  return now && then ? untested(now.rate - then.rate) : null;
}

/** A share in per cent: `2.31 %`; `–` for none. */
export function percent(t: Words, share: number | null, digits = 2): string {
  const n = formatNumber(t, share === null ? null : 100 * share, digits);
  return n === '–' ? n : t('figures.percent', { n });
}

/** Both ends of an interval of a share, in per cent: `2.15–2.47 %`; null for none. */
export function percentInterval(
  t: Words,
  interval: { low: number; high: number } | null,
  digits = 2,
): string | null {
  if (!interval) return null;
  const low = formatNumber(t, 100 * interval.low, digits);
  const high = formatNumber(t, 100 * interval.high, digits);
  const n = low.startsWith('−') ? t('figures.range', { low, high }) : `${low}–${high}`;
  return t('figures.percent', { n });
}

/** `0.38 points`, without a sign. */
export function points(t: Words, difference: number): string {
  return `${formatNumber(t, Math.abs(100 * difference), 2)} points`;
}

const lossWords: Record<Loss, string> = {
  customers: 'of customers left',
  gross: 'of recurring revenue was lost',
  net: 'of recurring revenue was lost on balance',
};

/**
 * The page in one sentence.
 *
 * @example '2.31 % of customers left in May 2026, 0.38 points more than in April 2026.'
 */
export function churnHeadline(
  t: Words,
  report: Compared,
  of: Loss,
  definition: ChurnDefinition,
): string {
  const { latest, before } = report;
  const now = latest && rateOf(latest, of, definition);
  if (!latest || !now) return 'No month with customers at its start is over yet.';
  const grew = of === 'net' && now.rate < 0;
  const said = grew
    ? `Recurring revenue of existing customers grew by ${percent(t, -now.rate)}`
    : `${percent(t, now.rate)} ${lossWords[of]}`;
  const change = changeOfRate(report, of, definition);
  const when = periodName(latest);
  if (!change || !before) return `${said} in ${when}.`;
  const moved = grew ? -change.difference : change.difference;
  return `${said} in ${when}, ${movedWords(t, moved, periodName(before))}.`;
}

const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `April 2026`, `Q2 2026`, `2026`. */
function periodName({ start, label }: ChurnPeriod): string {
  return /^[A-Z][a-z]/.test(label) ? months.format(new Date(start)) : label;
}

function movedWords(t: Words, difference: number, than: string): string {
  if (Math.abs(difference) < 0.00005) return `as in ${than}`;
  return `${points(t, difference)} ${difference > 0 ? 'more' : 'less'} than in ${than}`;
}

/** What the sentence rests on: verdict, interval and n. */
export function churnDetails(
  t: Words,
  report: Compared,
  of: Loss,
  definition: ChurnDefinition,
): string {
  const now = report.latest && rateOf(report.latest, of, definition);
  if (!now) return 'A rate needs a whole period with customers at its start.';
  const change = changeOfRate(report, of, definition);
  const interval = percentInterval(t, now.interval);
  const terms = [interval && `95 %: ${interval}`, `n ${formatCount(t, now.n)}`].filter(Boolean);
  const few =
    now.n < lowBase && change?.verdict !== 'too-few'
      ? ` Fewer than ${lowBase} customers: too few to judge.`
      : '';
  return `${verdictSentence(change)}(${terms.join(', ')}).${few}`;
}

function verdictSentence(change: RateChange | null): string {
  switch (change?.verdict) {
    case 'real':
      return 'A real change ';
    case 'noise':
      return 'The change is within noise ';
    case 'too-few':
      return 'Too few customers to judge the change ';
    case 'untested':
      return 'Revenue has no test of its own here; see NRR and GRR ';
    default:
      return 'Nothing to compare with ';
  }
}

/** The terms of the workspace that stand behind every number of the page. */
export function settingsWords({ reactivationDays, baseCurrency }: ValueSettings): string {
  const back =
    reactivationDays === null
      ? 'who comes back is reactivated'
      : `who comes back within ${reactivationDays} days is reactivated`;
  return `${back}; amounts in ${baseCurrency}`;
}
