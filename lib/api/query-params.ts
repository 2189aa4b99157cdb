import * as z from 'zod';
import { AppError } from '@/lib/errors';
import { issueInEnglish } from '@/lib/words/issue-words';
import { parseCursor } from './cursor';
import { emailAddress, filled } from './response-input';

/** Most things on one page. */
export const longestPage = 500;

/** How every list is walked. */
export const pageParams = z.strictObject({
  limit: z.coerce
    .number('A whole number is needed.')
    .int('A whole number is needed.')
    .min(1, '1 or more is needed.')
    .max(longestPage, `Up to ${longestPage}.`)
    .default(100)
    .describe('How many to answer with.'),
  cursor: z.string().optional().describe('The `next_cursor` of the page before.'),
});

/** How the list of customers is walked and narrowed. */
export const customerParams = pageParams.extend({
  email: emailAddress.optional().describe('Only customers with this address.'),
});

/** How the lists of subscriptions and orders are walked and narrowed. */
export const valueParams = pageParams.extend({
  customer: filled(200, 'The customer id').optional().describe('Only those of this customer.'),
});

/** The parameters of an address, each with all its values. */
export function paramsOf(request: Request): Record<string, string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
}

/**
 * The parameters of an address that a route knows, each given once at most.
 *
 * @throws {AppError} `invalid` for one that it does not know, or cannot understand
 */
export function readParams<Params extends z.ZodType>(
  params: Readonly<Record<string, readonly string[]>>,
  known: Params,
): z.output<Params> {
  const twice = Object.keys(params).find((name) => (params[name]?.length ?? 0) > 1);
  if (twice !== undefined) throw new AppError('invalid', `“${twice}” may be given once only.`);
  const given = Object.entries(params).map(([name, [value]]) => [name, value]);
  const parsed = known.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw new AppError('invalid', `“${issue.keys[0]}” is not a parameter here.`);
  }
  throw new AppError('invalid', `“${issue?.path.join('.')}”: ${issue && issueInEnglish(issue)}`);
}

/** The place that the cursor of a list of ids names; null at its beginning. */
export function idAfter(cursor: string | undefined): string | null {
  return cursor === undefined ? null : parseCursor(cursor, z.strictObject({ id: z.uuid() })).id;
}

/** How a page of a list is said. */
export function pageAnswer<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    next_cursor: z
      .string()
      .nullable()
      .describe('Give it as `cursor` for what follows; null on the last page.'),
  });
}
