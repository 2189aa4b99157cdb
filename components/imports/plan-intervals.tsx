'use client';

import { useWords } from '#words';
import type { ColumnProfile } from '@/lib/csv/profile';
import { billingIntervals } from '@/lib/value/vocabulary';
import { formatCount } from '@/lib/words/figures';

type Intervals = Readonly<Record<string, (typeof billingIntervals)[number]>>;

/** How often each plan is paid, for files in which no column says so. */
export function PlanIntervals({
  column,
  intervals,
  onChange,
}: {
  column: ColumnProfile;
  intervals: Intervals;
  onChange: (intervals: Intervals) => void;
}) {
  const t = useWords();
  const plans = column.values ?? [];
  if (plans.length === 0) return null;
  const set = (plan: string, chosen: string) => {
    const { [plan]: _, ...others } = intervals;
    const interval = billingIntervals.find((one) => one === chosen);
    onChange(interval ? { ...others, [plan]: interval } : others);
  };
  return (
    <details>
      <summary className="cursor-pointer text-xs text-ink-2">
        {t('columns.plans-paid', {
          n: formatCount(t, Object.keys(intervals).length),
          all: formatCount(t, plans.length),
        })}
      </summary>
      <p className="mt-2 text-xs text-ink-3">{t('columns.plans-hint')}</p>
      <div className="mt-2 grid max-h-72 gap-1 overflow-y-auto">
        {plans.map(({ value }) => (
          <label
            key={value}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-2"
          >
            <span className="truncate font-mono text-xs" title={value}>
              {value}
            </span>
            <select
              className="input input-sm"
              value={intervals[value] ?? ''}
              onChange={({ target }) => set(value, target.value)}
            >
              <option value="">{t('columns.as-others')}</option>
              {billingIntervals.map((one) => (
                <option key={one} value={one}>
                  {t(`columns.each-${one}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
