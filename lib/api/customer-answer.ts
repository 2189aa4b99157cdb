import * as z from 'zod';
import type { CustomerRow } from '@/db/queries/customer-pages';
import { attributeName, attributeValue, emailAddress, filled } from './response-input';

/** A customer as the API says it. */
export const customerAnswer = z.object({
  id: z.string().describe('Their id in your system, or their e-mail address where there is none.'),
  email: z.string().nullable(),
  name: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  created_at: z.iso.datetime(),
});

export function customerAnswerOf(row: CustomerRow): z.infer<typeof customerAnswer> {
  const { externalId, email, name, attributes, createdAt } = row;
  return { id: externalId, email, name, attributes, created_at: createdAt.toISOString() };
}

/** The id of a customer in an address. */
export const customerId = filled(200, 'The customer id');

/** What `PUT /customers/{external_id}` takes. */
export const customerChange = z.strictObject({
  email: emailAddress.nullable().optional(),
  name: filled(200, 'The name').nullable().optional(),
  attributes: z
    .record(attributeName, attributeValue.nullable())
    .refine((all) => Object.keys(all).length <= 50, 'Up to 50 attributes.')
    .optional()
    .describe('Those named are set, or removed with null; the others stay.'),
});
