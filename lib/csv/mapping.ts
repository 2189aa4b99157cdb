import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import { currencyInput } from '@/lib/value/settings';
import { billingIntervals } from '@/lib/value/vocabulary';
import { issueWords, wordedIn } from '@/lib/words/issue-words';
import type { WordKey, Words } from '@/lib/words/words';
import { delimiters, spaces } from './delimiter';
import { encodings } from './encodings';
import { holdings } from './holdings';
import { valueRoles } from './value-roles';
import { type DateFormat, dateFormats } from './written-date';

const name = z.string().trim().min(1).max(120);
const code = z.string().max(200);
const attributeKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'mapping-faults.key-form' satisfies WordKey)
  .max(60);

const newSurvey = z
  .strictObject({
    name,
    metric: z.enum(metricIds),
    min: z.int().min(0).max(10),
    max: z.int().min(0).max(10),
    /** `effort` where a high answer means hard. */
    direction: z.enum(['ease', 'effort']).default('ease'),
    question: z.string().trim().max(500).default(''),
    lowLabel: z.string().trim().max(60).default(''),
    highLabel: z.string().trim().max(60).default(''),
  })
  .refine(({ min, max }) => min < max, 'mapping-faults.scale-ends' satisfies WordKey);

/** What to do with a code: the name it stands for, or null to leave its lines out. */
const names = z.record(code, name.nullable());

const place = {
  values: names.default({}),
  /** The name for lines where the cell is empty; without it they are refused. */
  empty: name.nullable().default(null),
  /** Names the workspace does not have: added to it, or their lines refused. */
  unknown: z.enum(['create', 'refuse']).default('refuse'),
};

const columnRole = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('score'),
    /** The key of a survey of the workspace, or one to make (or find again by its name). */
    survey: z.union([name, newSurvey]),
    /** What the file writes where the question was not answered. */
    notAnswers: z.array(code).max(100).default([]),
    /** Scores of answers in words. */
    values: z.record(code, z.int().min(0).max(10)).default({}),
  }),
  z.strictObject({
    role: z.literal('comment'),
    /** The score columns it explains; without it the first of the line. */
    for: z.array(z.string()).optional(),
  }),
  z.strictObject({ role: z.literal('touchpoint'), ...place }),
  z.strictObject({ role: z.literal('channel'), ...place }),
  z.strictObject({
    role: z.literal('language'),
    values: z.record(code, z.string().max(35)).default({}),
  }),
  z.strictObject({
    role: z.literal('answeredAt'),
    /** Null while nobody has said which of several it is. */
    format: z.enum(dateFormats).nullable().default(null),
    /** `YYYY-MM`, for the format `DD`. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'mapping-faults.month-form' satisfies WordKey)
      .nullable()
      .default(null),
  }),
  z.strictObject({ role: z.literal('answeredTime') }),
  z.strictObject({
    role: z.literal('answerId'),
    /** Sets apart files whose ids begin again at 1. */
    prefix: z.string().trim().max(60).default(''),
  }),
  z.strictObject({ role: z.literal('customerId') }),
  z.strictObject({ role: z.literal('customerEmail') }),
  z.strictObject({ role: z.literal('customerName') }),
  z.strictObject({
    role: z.literal('attribute'),
    key: attributeKey.refine(
      (key) => key !== 'language',
      'mapping-faults.language-role' satisfies WordKey,
    ),
    name,
    values: z.record(code, z.string().trim().max(120)).default({}),
  }),
  ...valueRoles,
  z.strictObject({ role: z.literal('ignore') }),
]);

/** Lines that are no answers: previews, tests, a line about the report. */
const skipRule = z.strictObject({
  column: z.string().max(1_000),
  /** Cells that leave their line out, in any case; a `*` at the end stands for whatever follows. */
  is: z.array(code).min(1).max(100),
  /** Said where such lines are counted; without it, the cell. */
  reason: z.string().trim().max(120).default(''),
});

/** How the file is written, where that is not to be found out by itself. */
const fileReading = z.strictObject({
  encoding: z.enum(encodings).nullable().default(null),
  delimiter: z
    .enum([...delimiters, spaces])
    .nullable()
    .default(null),
  /** Lines at the top that name the columns. */
  headerRows: z.int().min(0).max(3).nullable().default(null),
});

/** What each column of a file becomes. Columns that are not named are left out. */
const importMapping = z.strictObject({
  /** What its lines are. */
  holds: z.enum(holdings).default('answers'),
  columns: z.record(z.string(), columnRole),
  /** For every line, where no column says it. */
  touchpoint: name.nullable().default(null),
  channel: name.nullable().default(null),
  /** The day of every answer, where no column says it; the day from which tenures are counted back. */
  day: z.iso.date().nullable().default(null),
  /** The clock on which the file's times are to be read; the workspace's without it. */
  timeZone: z.string().nullable().default(null),
  /** Of every amount, where no column says it. */
  currency: currencyInput.nullable().default(null),
  /** How often every amount is paid, where no column says it. */
  interval: z.enum(billingIntervals).default('month'),
  /** Whether each line is a customer of its own, where no column says who it is. */
  lineIsCustomer: z.boolean().optional(),
  skip: z.array(skipRule).max(20).default([]),
  file: fileReading.prefault({}),
});

export type ImportMapping = z.output<typeof importMapping>;
export type SkipRule = z.output<typeof skipRule>;
export type FileReading = z.output<typeof fileReading>;
export type ColumnRole = z.output<typeof columnRole>;
export type RoleName = ColumnRole['role'];
export type RoleOf<Name extends RoleName> = Extract<ColumnRole, { role: Name }>;
export type NewSurveyMapping = z.output<typeof newSurvey>;

/** The mapping with a date format for columns that leave it open. */
export function withDateFormat(mapping: ImportMapping, format: DateFormat): ImportMapping {
  const columns = Object.entries(mapping.columns).map(([name, role]): [string, ColumnRole] => [
    name,
    'format' in role ? { ...role, format: role.format ?? format } : role,
  ]);
  return { ...mapping, columns: Object.fromEntries(columns) };
}

/** How JSON writes what no database text can hold: NUL and halves of symbols. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/**
 * Reads a mapping from outside.
 *
 * @returns the mapping, or sentences that say what is wrong and where
 */
export function parseMapping(
  t: Words,
  input: unknown,
): { mapping: ImportMapping } | { problems: string[] } {
  if (isUnstorable(input)) return { problems: [t('mapping-faults.unstorable')] };
  const parsed = importMapping.safeParse(input, wordedIn(t));
  if (parsed.success) return { mapping: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => {
      const fault = issueWords(t, issue);
      return issue.path.length > 0
        ? t('mapping-faults.at', { path: issue.path.join(' › '), fault })
        : t('mapping-faults.whole', { fault });
    }),
  };
}

/** A mapping as it was stored; null if this version cannot read it. */
export function storedMapping(stored: unknown): ImportMapping | null {
  if (isUnstorable(stored)) return null;
  return importMapping.safeParse(stored).data ?? null;
}

function isUnstorable(input: unknown): boolean {
  return unstorable.test(JSON.stringify(input) ?? '');
}
