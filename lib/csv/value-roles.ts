import * as z from 'zod';
import { billingIntervals, cancelKinds } from '@/lib/value/vocabulary';
import { subscriptionEvents } from './value-cells';
import { dateFormats } from './written-date';

const code = z.string().max(200);
/** Null while nobody has said which of several it is. */
const written = { format: z.enum(dateFormats).nullable().default(null) };

/** What a column of customers, subscriptions or orders can become. */
export const valueRoles = [
  /** The id of the subscription or order in the program that wrote the file. */
  z.strictObject({ role: z.literal('recordId') }),
  z.strictObject({
    role: z.literal('plan'),
    values: z.record(code, z.string().trim().max(120)).default({}),
    /** How often each is paid, by its code, where no column says it. */
    intervals: z.record(code, z.enum(billingIntervals)).default({}),
  }),
  z.strictObject({
    role: z.literal('amount'),
    /** Whether it is written in hundredths, as cents. */
    inCents: z.boolean().default(false),
  }),
  z.strictObject({ role: z.literal('quantity') }),
  z.strictObject({ role: z.literal('currency') }),
  z.strictObject({
    role: z.literal('interval'),
    values: z.record(code, z.enum(billingIntervals)).default({}),
  }),
  /** What happened to a subscription on the day of the line, where lines are events. */
  z.strictObject({
    role: z.literal('event'),
    values: z.record(code, z.enum(subscriptionEvents)).default({}),
  }),
  z.strictObject({ role: z.literal('startedOn'), ...written }),
  z.strictObject({ role: z.literal('endedOn'), ...written }),
  z.strictObject({ role: z.literal('orderedAt'), ...written }),
  z.strictObject({ role: z.literal('cancelReason') }),
  z.strictObject({
    role: z.literal('cancelKind'),
    values: z.record(code, z.enum(cancelKinds)).default({}),
  }),
  /** Months a customer has stayed, counted back from the day of the file. */
  z.strictObject({ role: z.literal('tenure') }),
  /** Whether a customer has left, beside a tenure. */
  z.strictObject({ role: z.literal('churned') }),
] as const;
