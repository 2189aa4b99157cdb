import type { ShownStep } from '@/components/charts/waterfall-chart';
import type { MovementKind } from '@/lib/metrics/churn/movement';
import type { Period } from '@/lib/metrics/period';
import { formatMoney, formatShortMoney } from '@/lib/value/format-money';
import { cancelKinds } from '@/lib/value/vocabulary';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ChurnPeriod } from './churn-periods';
import type { ChurnAsked, MovementsAsked } from './churn-query';
import type { ChurnReport } from './churn-report';

/** What a waterfall is made of, and the way to the customers behind a step, if there is one. */
export type WaterfallOf = {
  readonly report: ChurnReport;
  readonly asked: Pick<ChurnAsked, 'of'>;
  readonly hrefOf: (asked: Partial<MovementsAsked>, period: Period) => string | null;
};

/** A step with how many movements it adds up; empty for a level. */
export type CountedStep = ShownStep & { readonly count: string };

/** The waterfall of the page: heads, or revenue. Empty where the period lies before all subscriptions. */
export function waterfallSteps(t: Words, props: WaterfallOf): CountedStep[] {
  const { report, asked } = props;
  if (!report.waterfall) return [];
  return asked.of === 'customers'
    ? customerSteps(t, props)
    : revenueSteps(t, props, report.waterfall);
}

function total(periods: readonly ChurnPeriod[], kind: MovementKind): number {
  return periods.reduce((sum, { movements }) => sum + movements[kind], 0);
}

type Size = { value: number; count?: number; asked?: Partial<MovementsAsked> };

function customerSteps(t: Words, props: WaterfallOf): CountedStep[] {
  const { periods } = props.report;
  const count = (n: number) => formatCount(t, n);
  const level = (key: string, name: string, shortName: string, value: number) =>
    shown(t, props, { key, name, shortName, kind: 'level' }, { value }, count);
  const step = (key: string, name: string, shortName: string, size: Size) =>
    shown(t, props, { key, name, shortName, kind: 'step' }, size, count);
  const gains = (['new', 'reactivation'] as const).map((kind) => {
    const all = total(periods, kind);
    return step(kind, t(`churn.kind-${kind}`), t(`churn.short-${kind}`), {
      value: all,
      count: all,
      asked: { kind },
    });
  });
  return [
    level(
      'opening',
      t('churn.step-opening'),
      t('churn.step-opening-short'),
      periods[0]?.customers.start ?? 0,
    ),
    ...gains,
    ...losses(t, props).map(({ key, name, shortName, size }) => step(key, name, shortName, size)),
    level(
      'closing',
      t('churn.step-closing'),
      t('churn.step-closing-short'),
      periods.at(-1)?.customers.end ?? 0,
    ),
  ];
}

/** Who left, by cause where the causes account for all of them. */
function losses(t: Words, { report }: WaterfallOf) {
  const left = total(report.periods, 'churn');
  const causes = cancelKinds
    .map((cause) => ({ cause, n: report.causes[cause].lost }))
    .filter(({ n }) => n > 0);
  if (causes.reduce((sum, { n }) => sum + n, 0) !== left || causes.length === 0) {
    const size = { value: -left, count: left, asked: { kind: 'churn' } } as const;
    return [{ key: 'churn', name: t('churn.kind-churn'), shortName: t('churn.short-churn'), size }];
  }
  return causes.map(({ cause, n }) => ({
    key: cause,
    name: t(`churn.cause-${cause}`),
    shortName: t(`churn.short-${cause}`),
    size: { value: -n, count: n, asked: { kind: 'churn', cause } } as const,
  }));
}

function revenueSteps(
  t: Words,
  props: WaterfallOf,
  { opening, closing, sums }: NonNullable<ChurnReport['waterfall']>,
): CountedStep[] {
  const { settings, periods } = props.report;
  const words = (amount: number) => formatMoney(t, amount, settings.baseCurrency);
  const short = (amount: number) => formatShortMoney(t, amount, settings.baseCurrency);
  const level = (key: string, name: string, shortName: string, value: number) =>
    shown(t, props, { key, name, shortName, kind: 'level' }, { value }, words, short);
  const kinds = ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const;
  return [
    level('opening', t('churn.step-opening'), t('churn.step-opening-short'), opening),
    ...kinds.map((kind) => {
      const loses = kind === 'contraction' || kind === 'churn';
      const size = {
        value: loses ? -sums[kind] : sums[kind],
        count: total(periods, kind),
        asked: { kind },
      };
      const step = {
        key: kind,
        name: t(`churn.kind-${kind}`),
        shortName: t(`churn.short-${kind}`),
        kind: 'step',
      } as const;
      return shown(t, props, step, size, words, short);
    }),
    level('closing', t('churn.step-closing'), t('churn.step-closing-short'), closing),
  ];
}

function shown(
  t: Words,
  props: WaterfallOf,
  step: Pick<ShownStep, 'key' | 'name' | 'shortName' | 'kind'>,
  { value, count, asked }: Size,
  words: (value: number) => string,
  short: (value: number) => string = words,
): CountedStep {
  const sign = step.kind === 'step' && value > 0 ? '+' : '';
  const { waterfall } = props.report;
  return {
    ...step,
    value,
    words: `${sign}${words(value)}`,
    shortWords: `${sign}${short(value)}`,
    href:
      asked && count && waterfall
        ? props.hrefOf(asked, { from: waterfall.from, to: waterfall.to })
        : null,
    count: count === undefined ? '' : formatCount(t, count),
  };
}
