import * as z from 'zod';
import { importStates } from '@/lib/surveys/vocabulary';

/** One of `GET /imports`. */
export const importAnswer = z.object({
  id: z.uuid(),
  file_name: z.string(),
  file_bytes: z.number(),
  state: z.enum(importStates),
  lines: z.int().describe('Lines of the file that hold an answer or should.'),
  lines_read: z.int().describe('How many of them have been read so far.'),
  added: z.int().describe('Answers that were new.'),
  known: z.int().describe('Answers that had been recorded before.'),
  refused: z.int().describe('Lines that could not be used.'),
  first_day: z.iso.date().nullable(),
  last_day: z.iso.date().nullable(),
  failure: z.string().nullable().describe('Why it failed, if it did.'),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
});
export type ImportAnswer = z.infer<typeof importAnswer>;
