import * as z from 'zod';
import type { JsonSchema } from '@/lib/api/openapi';
import type { WordKey, Words } from '@/lib/words/words';

/** One field of a body or answer, or one parameter. */
export type Field = { name: string; required: boolean; type: string; about: string };

type Schemas = Readonly<Record<string, JsonSchema>>;

const part = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().default(''),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
  oneOf: z.array(z.record(z.string(), z.unknown())).optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).default([]),
});

/** The fields of an object; of several shapes those of the first, of a list those of its elements. */
export function fieldsOf(t: Words, schema: JsonSchema, schemas: Schemas): Field[] {
  const { $ref, anyOf, properties = {}, required } = part.parse(schema);
  const named = $ref?.split('/').at(-1);
  const found = named === undefined ? anyOf?.[0] : schemas[named];
  if (found) return fieldsOf(t, found, schemas);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    type: typeWords(t, property),
    about: part.parse(property).description,
  }));
}

/** What a value may be, in words: `text`, `day`, `list of objects`, `counted, withdrawn`. */
export function typeWords(t: Words, schema: JsonSchema): string {
  const { type, format, enum: choices, const: only, anyOf, oneOf, items } = part.parse(schema);
  if (choices) return choices.map(String).join(', ');
  if (only !== undefined) return String(only);
  const shapes = anyOf ?? oneOf;
  if (shapes) return either(t, [...new Set(shapes.map((shape) => typeWords(t, shape)))]);
  if (items) {
    const what = String(part.parse(items).type);
    return t('api-page.list-of', { what, type: typeWords(t, items) });
  }
  if (Array.isArray(type))
    return either(
      t,
      type.map((one) => typeWord(t, one)),
    );
  const formatted = formats[format ?? ''];
  return formatted ? t(formatted) : typeWord(t, type ?? '');
}

function either(t: Words, [one = '', ...more]: readonly string[]): string {
  return more.reduce((first, second) => t('api-page.or', { first, second }), one);
}

const types: Readonly<Record<string, WordKey>> = {
  string: 'api-page.type-string',
  integer: 'api-page.type-integer',
  number: 'api-page.type-number',
  boolean: 'api-page.type-boolean',
  object: 'api-page.type-object',
  null: 'api-page.type-null',
};

function typeWord(t: Words, type: string): string {
  return t(types[type] ?? 'api-page.type-any');
}

const formats: Readonly<Record<string, WordKey>> = {
  date: 'api-page.type-day',
  'date-time': 'api-page.type-moment',
  uuid: 'api-page.type-id',
  email: 'api-page.type-email',
  uri: 'api-page.type-address',
};
