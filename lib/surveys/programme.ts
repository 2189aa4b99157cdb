import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { answerBands } from './answer-bands';

const hourOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'survey-faults.time' satisfies WordKey);

/** Opens a call back by itself for answers of a band, at one touchpoint or at all of them. */
export const followUpRule = z.object({
  band: z.enum(answerBands),
  touchpointId: z.uuid().nullable().default(null),
  /** Only customers who pay at least this in a month, in minor units; null takes everybody. */
  leastStake: z.number().int().min(0).nullable().default(null),
  /** Hours until somebody should have called. */
  dueHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 90)
    .default(48),
  ownerId: z.uuid().nullable().default(null),
});

/** More rules than these nobody keeps in mind. */
export const mostFollowUpRules = 50;

/** How a workspace asks. What is missing is filled in by the defaults. */
export const programmeFields = z.object({
  /** Shown above the question; the workspace's own name where it is null. */
  brandName: z.string().max(80).nullable().default(null),
  /** The colour of the chosen answer and of buttons. */
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'survey-faults.colour' satisfies WordKey)
    .default('#2457c5'),
  /** A picture as a data URL of at most 8 KB, so that the page stays light; null shows the name alone. */
  logo: z
    .string()
    .max(11_000, 'survey-faults.logo' satisfies WordKey)
    .regex(/^data:image\/(png|svg\+xml|webp|jpeg);base64,[A-Za-z0-9+/=]+$/)
    .nullable()
    .default(null),
  privacyUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  senderName: z.string().max(80).nullable().default(null),
  senderAddress: z.email().nullable().default(null),
  replyTo: z.email().nullable().default(null),
  /** Each person is asked at most `contacts` times in `days` days, over all surveys. */
  budget: z
    .object({ contacts: z.number().int().min(1).max(50), days: z.number().int().min(1).max(365) })
    .default({ contacts: 1, days: 30 }),
  /** No mail leaves in these hours of the customer's day; null has none. */
  quietHours: z
    .object({ from: hourOfDay, to: hourOfDay })
    .nullable()
    .default({ from: '20:00', to: '08:00' }),
  /** Mails handed over a minute at most. */
  mailsPerMinute: z.number().int().min(1).max(60_000).default(600),
  /** Whether a mail carries a picture that tells when it was opened. */
  tracksOpens: z.boolean().default(false),
  followUpRules: z.array(followUpRule).max(mostFollowUpRules).default([]),
  /** After so many months comments and names of answers are removed; null keeps them. */
  retentionMonths: z.number().int().min(1).max(240).nullable().default(null),
});

export type Programme = z.output<typeof programmeFields>;
export type FollowUpRule = Programme['followUpRules'][number];

/** The settings as stored, defaults filled in. */
export function readProgramme(stored: unknown): Programme {
  return programmeFields.parse(stored ?? {});
}
