import * as z from 'zod';
import type { MailReport } from '@/db/mutations/mail-reports';

/** What a mail server or provider tells of a mail that went from here. */
export const mailReportInput = z
  .strictObject({
    kind: z
      .enum(['bounced', 'complained'], 'Must be “bounced” or “complained”.')
      .describe('It came back, or was reported as spam.'),
    address: z
      .email('Must be an e-mail address.')
      .max(320)
      .optional()
      .describe('Who it was sent to.'),
    message_id: z
      .string()
      .trim()
      .min(3)
      .max(300)
      .optional()
      .describe('The Message-ID of the mail, with or without its brackets.'),
  })
  .refine(
    ({ address, message_id }) => address !== undefined || message_id !== undefined,
    'Name the address or the message_id.',
  );

/** What became of a batch of reports. */
export const mailReportsAnswer = z.object({
  noted: z.int(),
  known: z.int(),
  unknown: z.int().describe('Name no mail that went from here.'),
  reports: z.array(z.object({ outcome: z.enum(['noted', 'known', 'unknown']) })),
});

/** A report as the door wants it. */
export function mailReport({
  kind,
  address,
  message_id: messageId,
}: z.output<typeof mailReportInput>): MailReport {
  return { kind, address, messageId };
}
