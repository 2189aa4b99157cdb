import * as z from 'zod';

/** A place in a message, as a JSON pointer (RFC 6901): `/ticket/requester/email`. */
const pointer = z
  .string()
  .max(500)
  .regex(/^(\/([^~]|~[01])*)?$/, 'Choose a field of the example.');

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
export function mapMessage(message: unknown, mapping: WebhookMapping): Mapped {
  const { event } = mapping;
  if (!event) return { ok: false, why: 'It is not set yet which event these messages tell of.' };
  const told = event.from === 'field' ? textAt(message, event.at) : null;
  const eventKey = event.from === 'fixed' ? event.key : told === null ? null : keyFor(event, told);
  if (eventKey === null) {
    const why =
      told === null
        ? `The message has nothing at ${shownPointer(event.from === 'field' ? event.at : '')}.`
        : `“${told}” is not among the values that stand for an event.`;
    return { ok: false, why };
  }
  const left = mapping.except.find(({ at, values }) => values.includes(textAt(message, at) ?? ''));
  if (left) {
    const why = `“${textAt(message, left.at)}” at ${shownPointer(left.at)} is left out.`;
    return { ok: false, why };
  }
  const written = textAt(message, mapping.occurredAt);
  const occurredAt = written === null ? null : momentOf(written);
  if (written !== null && occurredAt === null) {
    return { ok: false, why: `“${written}” is no moment in time.` };
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

/** The text, number or truth at a place, as text; null if there is none, or it is empty. */
function textAt(message: unknown, at: string | null): string | null {
  if (at === null) return null;
  let value: unknown = message;
  for (const part of partsOf(at)) value = within(value, part);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // The database keeps no text with a NUL in it.
  const text = typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
  return text === '' ? null : text;
}

/**
 * As `textAt`, but null where the sender left a placeholder of its own in the
 * text: what every message has in common names none of them.
 */
function filledAt(message: unknown, at: string | null): string | null {
  const text = textAt(message, at);
  return text !== null && placeholder.test(text) ? null : text;
}

/** As Zendesk and LiveAgent write what they fill in themselves. */
const placeholder = /\{\$\w+\}|\{\{[^{}]*\}\}/;

/** The fields of a message in which the sender left a placeholder of its own as it was. */
export function unfilledIn(message: unknown): ExampleField[] {
  return fieldsOf(message).filter(({ value }) => placeholder.test(value));
}

function within(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return /^\d{1,6}$/.test(part) ? value[Number(part)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
  return Object.entries(value).find(([name]) => name === part)?.[1];
}

function partsOf(at: string): string[] {
  if (at === '') return [];
  return at
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A place as people read it: `ticket › requester › email`. */
export function shownPointer(at: string): string {
  return at === '' ? 'the message itself' : partsOf(at).join(' › ');
}

export type ExampleField = { readonly at: string; readonly value: string };

/** More than these nobody looks through. */
const mostFields = 300;

/** Every field of a message that holds a text, a number or a truth, in the order of the message. */
export function fieldsOf(message: unknown): ExampleField[] {
  const found: ExampleField[] = [];
  const walk = (value: unknown, at: string, depth: number) => {
    if (found.length >= mostFields || depth > 12) return;
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        walk(inner, `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
      }
      return;
    }
    const text = textAt(value, '');
    if (text !== null && at.length <= 500) found.push({ at, value: text.slice(0, 80) });
  };
  walk(message, '', 0);
  return found;
}
