import * as z from 'zod';

/** Whom a touchpoint asks, and when. What is missing is filled in by the defaults. */
export const deliveryRules = z.object({
  /** Whether events at this touchpoint ask at all. */
  isOn: z.boolean().default(false),
  /** Minutes between the event and the question. */
  delayMinutes: z
    .number()
    .int()
    .min(0)
    .max(60 * 24 * 60)
    .default(0),
  keepsQuietHours: z.boolean().default(true),
  /** Of a hundred people so many are asked. */
  samplePercent: z.number().min(0.1).max(100).default(100),
  /** All must hold: the attribute of the customer or event is one of the values. */
  eligibility: z
    .array(
      z.object({
        attribute: z.string().min(1),
        isNot: z.boolean(),
        values: z.array(z.string()).min(1),
      }),
    )
    .max(20)
    .default([]),
  /** Days after which one reminder goes to those who have not answered; null sends none. */
  reminderDays: z.number().int().min(1).max(60).nullable().default(null),
  /** Days for which an answer is taken, and may be changed. */
  windowDays: z.number().int().min(1).max(365).default(28),
  /** An event older than so many hours asks nobody any more. */
  expiryHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 90)
    .default(72),
  /** Questions a day at most; null sets no limit. */
  quotaPerDay: z.number().int().min(1).max(1_000_000).nullable().default(null),
});

export type DeliveryRules = z.output<typeof deliveryRules>;

/** The rules as stored, defaults filled in. */
export function readRules(stored: unknown): DeliveryRules {
  return deliveryRules.parse(stored ?? {});
}
