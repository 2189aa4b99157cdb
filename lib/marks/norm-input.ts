import * as z from 'zod';
import { singleLine } from '@/lib/surveys/name-field';
import { typedNumber } from '@/lib/surveys/typed-number';
import type { WordKey } from '@/lib/words/words';
import { withMinus } from './target-fault';
import { measureField } from './target-input';
import { touchpointField } from './touchpoint-field';

const address = z
  .string()
  .trim()
  .max(2000, 'marks.longest-address' satisfies WordKey)
  .default('')
  .refine(
    (text) => text === '' || z.url({ protocol: /^https?$/ }).safeParse(text).success,
    'marks.address-begins' satisfies WordKey,
  )
  .transform((text) => (text === '' ? null : text));

/** The form of a norm: what others reach, with where and when that was read. */
export const normInput = z
  .object({
    name: singleLine('marks.name-norm' satisfies WordKey, 80),
    measure: measureField,
    touchpointId: touchpointField,
    value: typedNumber('numbers.value').transform((value, context) => {
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: 'marks.value-needed' satisfies WordKey });
      return z.NEVER;
    }),
    source: singleLine('marks.source-needed' satisfies WordKey, 300),
    sourceUrl: address,
    asOf: z.iso
      .date('marks.day-of-norm' satisfies WordKey)
      .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'marks.years' satisfies WordKey),
  })
  .superRefine(({ measure: { range }, value }, context) => {
    const [least, most] = range;
    if (value >= least && value <= most) return;
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: 'marks.lies-between' satisfies WordKey,
      params: { least: withMinus(least), most: withMinus(most) },
    });
  })
  .transform(({ measure: { metric, scale, method }, ...rest }) => ({
    metric,
    scale,
    method,
    ...rest,
  }));
export type NormInput = z.output<typeof normInput>;
