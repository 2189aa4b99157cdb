import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import { singleLine } from '@/lib/surveys/name-field';
import { touchpointField } from './touchpoint-field';

const longestNote = 1000;

/** The form of a note on the trends. */
export const noteInput = z.object({
  day: z.iso
    .date('A day such as 2026-04-14 is needed.')
    .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'Between 1900 and 2199.'),
  title: singleLine('Say in a few words what happened, such as “New phone menu”.', 60),
  note: z
    .string()
    .trim()
    .max(longestNote, `Up to ${longestNote} characters.`)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  /** Null is every metric. */
  metric: z
    .enum(['', ...metricIds], 'Choose a metric, or all.')
    .default('')
    .transform((metric) => (metric === '' ? null : metric)),
  touchpointId: touchpointField,
});
export type NoteInput = z.output<typeof noteInput>;
