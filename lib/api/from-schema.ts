import fc from 'fast-check';
import type { JsonSchema } from './openapi';

/** Text as the world sends it: plain, long, empty, with NUL, halves of pairs, right-to-left marks, formulas. */
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud83d',
    '\u202egnp.exe',
    '=1+1',
    '%00',
    '..',
    "'; drop table responses; --",
    'x'.repeat(5000),
    '2026-02-30',
    '2026-06-24T08:00:00Z',
    '9'.repeat(400),
  ),
);

const anything = fc.jsonValue({ maxDepth: 3 });

type Components = Readonly<Record<string, JsonSchema>>;
type Likely = Readonly<Record<string, readonly unknown[]>>;

/**
 * Values that a JSON schema describes, mostly; some are near misses, because a
 * sender's mistakes look like that. Knows what OpenAPI documents of this
 * product contain: references, unions, objects, lists, enums, texts, numbers.
 *
 * `likely` gives a field of that name values that lead somewhere, half of the time.
 */
export function fromSchema(
  schema: JsonSchema,
  components: Components,
  likely: Likely = {},
): fc.Arbitrary<unknown> {
  const right = describedBy(schema, components, likely);
  return fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: anything });
}

function describedBy(
  schema: JsonSchema,
  components: Components,
  likely: Likely,
): fc.Arbitrary<unknown> {
  const inner = (value: unknown) => fromSchema(schemaOf(value), components, likely);
  if (typeof schema.$ref === 'string') {
    return inner(components[schema.$ref.split('/').at(-1) ?? '']);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const union = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (Array.isArray(union)) return fc.oneof(...union.map(inner));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, inner, likely);
    case 'array':
      return fc.array(inner(schema.items), { maxLength: 5 });
    case 'integer':
      return fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer(), fc.maxSafeInteger());
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double({ noNaN: true }));
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema);
    default:
      return anything;
  }
}

function objectOf(
  { properties, required, additionalProperties }: JsonSchema,
  inner: (schema: unknown) => fc.Arbitrary<unknown>,
  likely: Likely,
): fc.Arbitrary<unknown> {
  const known = Object.entries(schemaOf(properties)).map(([name, value]) => {
    const some = likely[name];
    return [name, some ? fc.oneof(fc.constantFrom(...some), inner(value)) : inner(value)] as const;
  });
  const needed = Array.isArray(required) ? required.map(String) : [];
  const described = fc.record(Object.fromEntries(known), {
    requiredKeys: needed.filter((name) => known.some(([each]) => each === name)),
  });
  const more =
    typeof additionalProperties === 'object'
      ? fc.dictionary(text, inner(additionalProperties), { maxKeys: 4 })
      : fc.constant({});
  return fc.tuple(described, more).map(([one, other]) => ({ ...other, ...one }));
}

function textOf({ format, examples }: JsonSchema): fc.Arbitrary<unknown> {
  const known =
    Array.isArray(examples) && examples.length > 0 ? [fc.constantFrom(...examples)] : [];
  switch (format) {
    case 'date-time':
      return fc.oneof(
        fc
          .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') })
          .map((date) => date.toISOString()),
        text,
      );
    case 'date':
      return fc.oneof(
        fc.constantFrom('2024-02-29', '2025-12-31', '2026-02-30', '0001-01-01', '9999-12-31'),
        text,
      );
    case 'email':
      return fc.oneof(fc.emailAddress(), text);
    case 'uuid':
      return fc.oneof(fc.uuid(), text);
    default:
      return fc.oneof(...known, text);
  }
}

function schemaOf(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/**
 * An example with up to two of its fields left out, doubled or made odd: what a
 * sender gets right but for a slip. Fields named in `likely` get such values.
 */
export function nearExample(example: unknown, likely: Likely = {}): fc.Arbitrary<unknown> {
  const slip = fc.record({
    at: fc.nat(),
    value: fc.option(fc.oneof(text, anything), { nil: undefined, freq: 3 }),
  });
  return fc
    .tuple(filled(example, likely), fc.array(slip, { maxLength: 2 }))
    .map(([whole, slips]) =>
      slips.reduce((value, { at, value: odd }) => put(value, at, odd), whole),
    );
}

function filled(example: unknown, likely: Likely): fc.Arbitrary<unknown> {
  if (Array.isArray(example)) return fc.tuple(...example.map((each) => filled(each, likely)));
  if (typeof example !== 'object' || example === null) return fc.constant(example);
  return fc.record(
    Object.fromEntries(
      Object.entries(example).map(([name, value]) => {
        const some = likely[name];
        return [name, some ? fc.constantFrom(...some) : filled(value, likely)];
      }),
    ),
  );
}

/** Replaces the field that a number falls on; `undefined` leaves it out. */
function put(whole: unknown, at: number, odd: unknown): unknown {
  if (typeof whole !== 'object' || whole === null) return at % 5 === 0 ? odd : whole;
  const fields = Object.entries(whole);
  const [name, value] = fields[at % Math.max(1, fields.length)] ?? ['odd', null];
  const deeper = typeof value === 'object' && value !== null && at % 3 !== 0;
  const changed = deeper ? put(value, Math.floor(at / 3), odd) : odd;
  if (Array.isArray(whole)) return whole.map((each, n) => (String(n) === name ? changed : each));
  return { ...whole, [name]: changed };
}
