import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { parseViewAddress, printViewAddress } from './view-address';

/** The name of a view, a link or a dashboard. */
export const viewName = z
  .string()
  .trim()
  .min(1, 'view-list.give-name' satisfies WordKey)
  .max(80, 'faults.at-most' satisfies WordKey);

/** The address of a view, as it is kept. */
export const viewAddress = z.string().transform((text, context) => {
  const address = parseViewAddress(text);
  if (address) return printViewAddress(address);
  context.addIssue({ code: 'custom', message: 'view-list.not-kept' satisfies WordKey });
  return z.NEVER;
});

/** A checkbox: there when it is ticked. */
export const ticked = z
  .enum(['on', ''])
  .optional()
  .transform((value) => value === 'on');
