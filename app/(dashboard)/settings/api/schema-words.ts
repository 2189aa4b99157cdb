import * as z from 'zod';
import type { JsonSchema } from '@/lib/api/openapi';

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
export function fieldsOf(schema: JsonSchema, schemas: Schemas): Field[] {
  const { $ref, anyOf, properties = {}, required } = part.parse(schema);
  const named = $ref?.split('/').at(-1);
  const found = named === undefined ? anyOf?.[0] : schemas[named];
  if (found) return fieldsOf(found, schemas);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    type: typeWords(property),
    about: part.parse(property).description,
  }));
}

/** What a value may be, in words: `text`, `day`, `list of objects`, `counted, withdrawn`. */
export function typeWords(schema: JsonSchema): string {
  const { type, format, enum: choices, const: only, anyOf, oneOf, items } = part.parse(schema);
  if (choices) return choices.map(String).join(', ');
  if (only !== undefined) return String(only);
  const shapes = anyOf ?? oneOf;
  if (shapes) return [...new Set(shapes.map(typeWords))].join(' or ');
  if (items) return `list of ${plural(typeWords(items))}`;
  if (Array.isArray(type)) return type.map((one) => words[one] ?? one).join(' or ');
  return formats[format ?? ''] ?? words[type ?? ''] ?? 'any value';
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  date: 'day',
  'date-time': 'date and time',
  uuid: 'id',
  email: 'e-mail address',
  uri: 'address',
};

function plural(type: string): string {
  return type === 'object' || type === 'number' ? `${type}s` : type;
}
