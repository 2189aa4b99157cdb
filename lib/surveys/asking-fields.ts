/** Units of the delay between an event and its question, in minutes. */
export const delayUnits = { minutes: 1, hours: 60, days: 60 * 24 } as const;
export type DelayUnit = keyof typeof delayUnits;

/** So many rows of eligibility a form may hold. */
export const mostConditions = 20;

/** A delay in the largest unit that leaves a whole number: 120 minutes are 2 hours. */
export function shownDelay(minutes: number): { readonly delay: number; readonly unit: DelayUnit } {
  const unit = (['days', 'hours'] as const).find(
    (each) => minutes > 0 && minutes % delayUnits[each] === 0,
  );
  return unit ? { delay: minutes / delayUnits[unit], unit } : { delay: minutes, unit: 'minutes' };
}
