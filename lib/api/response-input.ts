import * as z from 'zod';

/** Characters that no database text can hold: NUL, and halves of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function text(longest: number, what: string) {
  return z
    .string({
      error: (issue) =>
        issue.input === undefined ? `${what} is needed.` : `${what} must be text.`,
    })
    .max(longest, `${what} may have up to ${longest.toLocaleString('en-GB')} characters.`)
    .refine(isStorable, `${what} holds characters that cannot be stored (NUL or half a symbol).`);
}

/** Text that is more than white space, and that a database can hold. */
export function filled(longest: number, what: string) {
  return text(longest, what).trim().min(1, `${what} is empty.`);
}

/** A language as senders write it, in its canonical form. */
export const languageInput = text(35, 'The language')
  .transform((tag) => tag.trim().replaceAll('_', '-'))
  .transform((tag, context) => {
    try {
      return new Intl.Locale(tag).toString();
    } catch {
      context.addIssue({ code: 'custom', message: 'Not a language tag such as “de” or “pt-BR”.' });
      return z.NEVER;
    }
  });

/** A moment with an offset, from 1970 on. */
export const momentInput = z.iso
  .datetime({
    offset: true,
    error: 'Not a date and time with an offset, such as “2026-03-02T09:14:11+01:00” or “…Z”.',
  })
  .transform((written) => new Date(written))
  .refine((at) => at.getUTCFullYear() >= 1970, 'Before 1970.');

export const attributeName = filled(100, 'The attribute name');

export const attributeValue = z
  .union(
    [text(200, 'The value'), z.number(), z.boolean()],
    'Must be text, a number, true or false.',
  )
  .transform(String);

export const emailAddress = z
  .email('Not an e-mail address.')
  .max(320, 'Longer than an e-mail address can be.')
  .transform((address) => address.toLowerCase());

export const customerInput = z
  .strictObject({
    id: filled(200, 'The customer id').optional().describe('Their id in your system.'),
    email: emailAddress.optional(),
    name: filled(200, 'The name').optional(),
    attributes: z
      .record(attributeName, attributeValue)
      .refine((all) => Object.keys(all).length <= 50, 'Up to 50 attributes.')
      .optional()
      .describe('Plan, country, team …; those the workspace tracks can be filtered and split by.'),
  })
  .refine(
    ({ id, email }) => id !== undefined || email !== undefined,
    'An id or an e-mail address is needed.',
  );

/** One answer as a sender writes it. */
export const responseInput = z.strictObject({
  survey: filled(100, 'The key of a survey').describe('Key of the survey.'),
  touchpoint: filled(100, 'The key of a touchpoint').describe('Key of the touchpoint.'),
  channel: filled(100, 'The key of a channel').describe('Key of the channel.'),
  score: z
    .int({
      error: (issue) =>
        issue.input === undefined ? 'The score is needed.' : 'The score must be a whole number.',
    })
    .describe('The point chosen, as given.'),
  answered_at: momentInput.optional().describe('When it was answered; now if left out.'),
  comment: text(10_000, 'The comment').trim().optional(),
  language: languageInput.optional().describe('BCP 47 tag.'),
  customer: customerInput.optional(),
  id: filled(200, 'The id')
    .optional()
    .describe('Your id of the answer; the same id never counts twice.'),
});

export type ResponseInput = z.output<typeof responseInput>;

/** Most answers in one request, and most bytes. */
export const batchLimits = { responses: 1_000, bytes: 2 * 1024 * 1024 };
