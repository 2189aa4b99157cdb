import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { type Programme, programmeFields } from './programme';

/** The settings of the programme that the page of delivery changes. */
export type DeliverySettings = Pick<
  Programme,
  | 'senderName'
  | 'senderAddress'
  | 'replyTo'
  | 'budget'
  | 'quietHours'
  | 'mailsPerMinute'
  | 'tracksOpens'
>;

const { shape } = programmeFields;
const typed = z.string().trim().default('');
const orNone = typed.transform((text) => (text === '' ? null : text));
const wholeNumber = (words: WordKey, least: number, most: number) =>
  typed.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/, words)
      .transform(Number)
      .refine((number) => least <= number && number <= most, words),
  );

/** The form of the page of delivery. */
export const deliveryInput = z
  .object({
    senderName: orNone.pipe(
      z
        .string()
        .max(80, 'faults.up-to' satisfies WordKey)
        .nullable(),
    ),
    senderAddress: orNone.pipe(
      z.email('survey-faults.sender-address' satisfies WordKey).nullable(),
    ),
    replyTo: orNone.pipe(z.email('survey-faults.sender-address' satisfies WordKey).nullable()),
    contacts: wholeNumber('survey-faults.contacts', 1, 50),
    days: wholeNumber('survey-faults.days', 1, 365),
    keepsQuietHours: z.string().optional(),
    quietFrom: typed,
    quietTo: typed,
    mailsPerMinute: wholeNumber('survey-faults.mails-per-minute', 1, 60_000),
    tracksOpens: z.string().optional(),
  })
  .transform((form, context): DeliverySettings => {
    const { contacts, days, keepsQuietHours, quietFrom, quietTo, tracksOpens, ...rest } = form;
    const hours = { from: quietFrom, to: quietTo };
    const quietHours = shape.quietHours.safeParse(keepsQuietHours === undefined ? null : hours);
    for (const { path, message } of quietHours.error?.issues ?? []) {
      const field = path[0] === 'from' ? 'quietFrom' : 'quietTo';
      context.addIssue({ code: 'custom', path: [field], message });
    }
    return {
      ...rest,
      budget: { contacts, days },
      quietHours: quietHours.data ?? null,
      tracksOpens: tracksOpens !== undefined,
    };
  });
