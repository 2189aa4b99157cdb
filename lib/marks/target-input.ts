import * as z from 'zod';
import { targetFault } from '@/lib/metrics/target';
import { typedNumber } from '@/lib/surveys/typed-number';
import { type Measure, parseMeasure } from './measure';
import { touchpointField } from './touchpoint-field';

/** The measure of a form. */
export const measureField = z.string('Choose a metric.').transform((text, context): Measure => {
  const found = parseMeasure(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'Choose a metric, scale and method.' });
  return z.NEVER;
});

const level = (name: string) => typedNumber(`“${name}”`).prefault('');

/** The form of a target: what it is of, where, and up to three levels. */
export const targetInput = z
  .object({
    measure: measureField,
    touchpointId: touchpointField,
    required: level('Required'),
    good: level('Good'),
    excellent: level('Excellent'),
  })
  .superRefine(({ measure: { metric, range, isLowGood }, ...values }, context) => {
    if (metric === 'churn' && values.touchpointId !== null) {
      const message = 'Customers leave as a whole, not at a touchpoint.';
      context.addIssue({ code: 'custom', path: ['touchpointId'], message });
    }
    const fault = targetFault(values, range, isLowGood);
    if (fault) context.addIssue({ code: 'custom', path: [fault.level], message: fault.words });
  })
  .transform(({ measure: { metric, scale, method }, ...rest }) => ({
    metric,
    scale,
    method,
    ...rest,
  }));
export type TargetInput = z.output<typeof targetInput>;
