import { createHash } from 'node:crypto';
import * as z from 'zod';
import { keyOf } from '@/lib/surveys/key';
import { emailAddress, filled } from './response-input';

/** A whole number as JSON has it, or as a form writes it. */
const whole = (message: string) =>
  z.union([z.int(), z.string().regex(/^-?\d{1,15}$/)], message).transform(Number);

const property = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** `POST /v1/survey_responses.json` as Delighted's senders write it. */
export const delightedInput = z
  .object({
    person: z
      .union([filled(200, 'The person'), z.int()], 'The id of a person is needed.')
      .transform(String)
      .optional()
      .describe('The id of the person in your system, or their e-mail address.'),
    person_email: emailAddress.optional().describe('Their e-mail address, with or without an id.'),
    score: whole('A whole number from 0 to 10 is needed.'),
    comment: z.string('The comment must be text.').nullish(),
    created_at: whole('Seconds since 1970 are needed.')
      .nullish()
      .describe('When it was answered, in seconds since 1970; now if left out.'),
    person_properties: z
      .record(z.string(), property)
      .nullish()
      .describe(
        'Become attributes of the customer; survey, touchpoint and channel name the place.',
      ),
  })
  .refine(({ person, person_email }) => person !== undefined || person_email !== undefined, {
    path: ['person'],
    error: 'A person or a person_email is needed.',
  });

export type DelightedInput = z.output<typeof delightedInput>;

/** Where an answer belongs, by key; what is left out is still to be found. */
export type NamedPlace = { survey?: string; touchpoint?: string; channel?: string };

const places = ['survey', 'touchpoint', 'channel'] as const;

/** The place that the properties of an answer name, and the properties that are left. */
export function placeIn(properties: DelightedInput['person_properties']): {
  place: NamedPlace;
  attributes: Record<string, string | number | boolean>;
} {
  const place: NamedPlace = {};
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === '') continue;
    const named = places.find((each) => each === name.toLowerCase());
    if (named) place[named] = String(value);
    else attributes[keyOf(name, 'property')] = value;
  }
  return { place, attributes };
}

/**
 * Names an answer, so that sending it again does not count it twice: the same
 * person, score and time are the same answer. Without a time there is no telling.
 */
export function delightedId(input: DelightedInput): string | null {
  const { person, person_email, score, created_at } = input;
  if (created_at === undefined || created_at === null) return null;
  const told = JSON.stringify([person ?? person_email, score, created_at]);
  return `delighted-${createHash('sha256').update(told).digest('hex')}`;
}

/** A form body as the object it stands for: `person_properties[plan]=pro` is a property. */
export function formObject(text: string): Record<string, unknown> {
  const properties: Record<string, string> = {};
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const property = /^person_properties\[(.+)\]$/s.exec(name)?.[1];
    if (property === undefined) fields[name] = value;
    else properties[property] = value;
  }
  return Object.keys(properties).length > 0 ? { ...fields, person_properties: properties } : fields;
}
