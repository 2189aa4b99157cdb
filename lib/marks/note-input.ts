import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import { singleLine } from '@/lib/surveys/name-field';
import type { WordKey } from '@/lib/words/words';
import { touchpointField } from './touchpoint-field';

const longestNote = 1000;

/** The form of a note on the trends. */
export const noteInput = z.object({
  day: z.iso
    .date('marks.day-of-note' satisfies WordKey)
    .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'marks.years' satisfies WordKey),
  title: singleLine('marks.say-what' satisfies WordKey, 60),
  note: z
    .string()
    .trim()
    .max(longestNote, 'marks.longest-note' satisfies WordKey)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  /** Null is every metric. */
  metric: z
    .enum(['', ...metricIds], 'marks.metric-or-all' satisfies WordKey)
    .default('')
    .transform((metric) => (metric === '' ? null : metric)),
  touchpointId: touchpointField,
});
export type NoteInput = z.output<typeof noteInput>;
