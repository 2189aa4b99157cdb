import * as z from 'zod';
import { typedNumber } from '@/lib/surveys/typed-number';
import type { WordKey } from '@/lib/words/words';
import { type Measure, parseMeasure } from './measure';
import { targetFault } from './target-fault';
import { touchpointField } from './touchpoint-field';

/** The measure of a form. */
export const measureField = z
  .string('marks.choose-metric' satisfies WordKey)
  .transform((text, context): Measure => {
    const found = parseMeasure(text);
    if (found) return found;
    context.addIssue({ code: 'custom', message: 'marks.choose-figure' satisfies WordKey });
    return z.NEVER;
  });

const level = (name: 'required' | 'good' | 'excellent') =>
  typedNumber(`numbers.${name}`).prefault('');

/** The form of a target: what it is of, where, and up to three levels. */
export const targetInput = z
  .object({
    measure: measureField,
    touchpointId: touchpointField,
    required: level('required'),
    good: level('good'),
    excellent: level('excellent'),
  })
  .superRefine(({ measure: { metric, range, isLowGood }, ...values }, context) => {
    if (metric === 'churn' && values.touchpointId !== null) {
      const message = 'marks.churn-as-a-whole' satisfies WordKey;
      context.addIssue({ code: 'custom', path: ['touchpointId'], message });
    }
    const fault = targetFault(values, range, isLowGood);
    if (fault) {
      const { key, values: params } = fault.said;
      context.addIssue({ code: 'custom', path: [fault.level], message: key, params });
    }
  })
  .transform(({ measure: { metric, scale, method }, ...rest }) => ({
    metric,
    scale,
    method,
    ...rest,
  }));
export type TargetInput = z.output<typeof targetInput>;
