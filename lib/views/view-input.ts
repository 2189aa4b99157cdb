import * as z from 'zod';
import { parseViewAddress, printViewAddress } from './view-address';

/** The name of a view, a link or a dashboard. */
export const viewName = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(80, 'At most 80 characters.');

/** The address of a view, as it is kept. */
export const viewAddress = z.string().transform((text, context) => {
  const address = parseViewAddress(text);
  if (address) return printViewAddress(address);
  context.addIssue({ code: 'custom', message: 'This page cannot be kept as a view.' });
  return z.NEVER;
});

/** A checkbox: there when it is ticked. */
export const ticked = z
  .enum(['on', ''])
  .optional()
  .transform((value) => value === 'on');
