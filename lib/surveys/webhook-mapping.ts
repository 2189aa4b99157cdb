import * as z from 'zod';
import type { Words } from '@/lib/words/words';
import { type ExampleField, filledAt, shownPointer, textAt } from './message-fields';

/** A place in a message, as a JSON pointer (RFC 6901): `/ticket/requester/email`. */
const pointer = z
  .string()
  .max(500)
  .regex(/^(\/([^~]|~[01])*)?$/);

const attributeField = z.object({ name: z.string().min(1).max(80), at: pointer });

/** Which fields of another system's messages mean what. What is missing is not told. */
const webhookMapping = z.object({
  /** Names the event for good; the whole message does where there is none. */
  eventId: pointer.nullable().default(null),
  /** One event key for every message, or a field whose values stand for event keys. */
  event: z
    .discriminatedUnion('from', [
      z.object({ from: z.literal('fixed'), key: z.string().min(1).max(100) }),
      z.object({
        from: z.literal('field'),
        at: pointer,
        /** Values that are not among them are no event of ours. */
        keys: z.record(z.string(), z.string().min(1).max(100)),
      }),
    ])
    .nullable()
    .default(null),
  customerId: pointer.nullable().default(null),
  email: pointer.nullable().default(null),
  name: pointer.nullable().default(null),
  occurredAt: pointer.nullable().default(null),
  channel: pointer.nullable().default(null),
  attributes: z.array(attributeField).max(50).default([]),
  /** Messages with one of these values at its place are no event of ours. */
  except: z
    .array(z.object({ at: pointer, values: z.array(z.string().min(1).max(100)).min(1).max(20) }))
    .max(10)
    .default([]),
  /** A header the sender must show, with the SHA-256 of what must stand in it. */
  secret: z
    .object({ header: z.string().min(1).max(100), hash: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable()
    .default(null),
});

export type WebhookMapping = z.output<typeof webhookMapping>;

/** The mapping as stored, defaults filled in. */
export function readMapping(stored: unknown): WebhookMapping {
  return webhookMapping.parse(stored ?? {});
}

/** Whether a mapping can be stored and read again. */
export function isStorable(mapping: WebhookMapping): boolean {
  return webhookMapping.safeParse(mapping).success;
}

/** What a message says in our terms. */
export type MappedEvent = {
  readonly eventKey: string;
  /** Null where the mapping names no field for it, or the message has none. */
  readonly eventId: string | null;
  readonly customer: {
    readonly externalId: string;
    readonly email: string | undefined;
    readonly name: string | undefined;
  } | null;
  readonly occurredAt: Date | null;
  readonly channelKey: string | null;
  readonly attributes: Readonly<Record<string, string>>;
};

export type Mapped =
  | { readonly ok: true; readonly event: MappedEvent }
  /** Not an event of ours, or not to be understood: why, for whoever set the mapping. */
  | { readonly ok: false; readonly why: string };

/** Reads a message of another system by its mapping. */
export function mapMessage(t: Words, message: unknown, mapping: WebhookMapping): Mapped {
  const { event } = mapping;
  if (!event) return { ok: false, why: t('webhooks.why-not-set') };
  const told = event.from === 'field' ? textAt(message, event.at) : null;
  const eventKey = event.from === 'fixed' ? event.key : told === null ? null : keyFor(event, told);
  if (eventKey === null) {
    const why =
      told === null
        ? t('webhooks.why-nothing-at', {
            place: shownPointer(t, event.from === 'field' ? event.at : ''),
          })
        : t('webhooks.why-no-event', { value: told });
    return { ok: false, why };
  }
  const [left] = leftOut(message, mapping);
  if (left) {
    const { value, at } = left;
    return { ok: false, why: t('webhooks.why-left-out', { value, place: shownPointer(t, at) }) };
  }
  const written = textAt(message, mapping.occurredAt);
  const occurredAt = written === null ? null : momentOf(written);
  if (written !== null && occurredAt === null) {
    return { ok: false, why: t('webhooks.why-no-moment', { value: written }) };
  }
  return {
    ok: true,
    event: {
      eventKey,
      eventId: filledAt(message, mapping.eventId),
      customer: customerIn(message, mapping),
      occurredAt,
      channelKey: textAt(message, mapping.channel),
      attributes: Object.fromEntries(
        mapping.attributes.flatMap(({ name, at }) => {
          const value = textAt(message, at);
          return value === null ? [] : [[name, value.slice(0, longestValue)]];
        }),
      ),
    },
  };
}

const longestValue = 500;

/** What stands in a message because of which it is no event of ours. */
function leftOut(message: unknown, { except }: WebhookMapping): ExampleField[] {
  return except.flatMap(({ at, values }) => {
    const value = textAt(message, at);
    return value !== null && values.includes(value) ? [{ at, value }] : [];
  });
}

function keyFor({ keys }: { keys: Readonly<Record<string, string>> }, told: string): string | null {
  return Object.hasOwn(keys, told) ? (keys[told] ?? null) : null;
}

function customerIn(message: unknown, { customerId, email, name }: WebhookMapping) {
  const address = textAt(message, email);
  const isAddress = address !== null && z.email().max(320).safeParse(address).success;
  const externalId = filledAt(message, customerId) ?? (isAddress ? address : null);
  if (externalId === null) return null;
  return {
    externalId: externalId.slice(0, 200),
    email: isAddress ? address : undefined,
    name: textAt(message, name)?.slice(0, 200),
  };
}

/** Seconds or milliseconds since 1970, or a moment as ISO 8601 writes it. */
function momentOf(written: string): Date | null {
  const number = /^\d{9,13}(\.\d+)?$/.test(written) ? Number(written) : null;
  const moment = new Date(number === null ? written : number < 1e11 ? number * 1000 : number);
  const year = moment.getUTCFullYear();
  return Number.isNaN(year) || year < 1970 || year > 2199 ? null : moment;
}
