import * as z from 'zod';
import { singleLine } from '@/lib/surveys/name-field';
import { typedNumber } from '@/lib/surveys/typed-number';
import { measureField } from './target-input';
import { touchpointField } from './touchpoint-field';

const address = z
  .string()
  .trim()
  .max(2000, 'Up to 2,000 characters.')
  .default('')
  .refine(
    (text) => text === '' || z.url({ protocol: /^https?$/ }).safeParse(text).success,
    'An address begins with https:// or http://.',
  )
  .transform((text) => (text === '' ? null : text));

/** The form of a norm: what others reach, with where and when that was read. */
export const normInput = z
  .object({
    name: singleLine('Give the norm a name, such as “Software panel 2026”.', 80),
    measure: measureField,
    touchpointId: touchpointField,
    value: typedNumber('The value').transform((value, context) => {
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: 'A value is needed.' });
      return z.NEVER;
    }),
    source: singleLine('Say where it is from: who measured, whom they asked, how many.', 300),
    sourceUrl: address,
    asOf: z.iso
      .date('A day such as 2026-01-31 is needed.')
      .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'Between 1900 and 2199.'),
  })
  .superRefine(({ measure: { range }, value }, context) => {
    const [least, most] = range;
    if (value >= least && value <= most) return;
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: `This figure lies between ${least} and ${most}.`.replaceAll('-', '−'),
    });
  })
  .transform(({ measure: { metric, scale, method }, ...rest }) => ({
    metric,
    scale,
    method,
    ...rest,
  }));
export type NormInput = z.output<typeof normInput>;
