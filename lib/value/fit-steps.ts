/** What a fit may be doing just now, for whoever waits for it. */
const steps = [
  'orders-before',
  'fit-before',
  'fit-spend',
  'all-orders',
  'fit-all',
  'look-ahead',
] as const;
export type FitStep = (typeof steps)[number];

/** Whether a note of a job is such a step; older versions wrote sentences. */
export function isFitStep(note: string | null): note is FitStep {
  return steps.some((step) => step === note);
}
