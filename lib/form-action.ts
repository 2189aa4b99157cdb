import 'server-only';
import type * as z from 'zod';
import { findMember, type Member } from '@/lib/auth/member';
import { may, type Permission } from '@/lib/auth/roles';
import { AppError } from '@/lib/errors';
import type { FormAction, FormState, FormValues } from '@/lib/form-state';
import { issueWords, wordedIn } from '@/lib/words/issue-words';
import { refusalWords } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';

/**
 * A form that only members with a permission may send. What was typed comes
 * back whenever the form is refused, also to somebody whose session ended
 * while they typed.
 *
 * A field that occurs several times reaches the schema as an array, one that
 * occurs once as a string; files arrive as `File`.
 *
 * @param run does the work; it returns a state, redirects, or throws an AppError to refuse in words
 */
export function memberAction<Schema extends z.ZodType>(
  permission: Permission,
  schema: Schema,
  run: (input: z.output<Schema>, member: Member) => Promise<FormState>,
): FormAction {
  return async (_before, form) => {
    const member = await findMember();
    if (!member || !may(member.role, permission)) {
      const t = await requestWords();
      const message = t(member ? 'errors.role-too-small' : 'errors.signed-out-while-typing');
      return { status: 'refused', message, values: typedIn(form) };
    }
    return runWith(schema, form, (input) => run(input, member));
  };
}

/** A form for people who are not signed in: the sign-in itself, the set-up, an invitation. */
export function openAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<FormState>,
): FormAction {
  return (_before, form) => runWith(schema, form, run);
}

async function runWith<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  run: (input: z.output<Schema>) => Promise<FormState>,
): Promise<FormState> {
  const t = await requestWords();
  const unstorable = unstorableFields(t, form);
  if (unstorable) return { status: 'invalid', errors: unstorable, values: typedIn(form) };
  const parsed = await schema.safeParseAsync(fieldsOf(form), wordedIn(t));
  if (!parsed.success) {
    return { status: 'invalid', errors: errorsByField(t, parsed.error), values: typedIn(form) };
  }
  try {
    return await run(parsed.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { status: 'refused', message: refusalWords(t, error), values: typedIn(form) };
  }
}

/** Fields of React itself ride in the same form; they are nobody's business. */
function ownFields(form: FormData): [string, FormDataEntryValue][] {
  return [...form.entries()].filter(([name]) => !name.startsWith('$ACTION_'));
}

/** The database keeps no text with a NUL in it. */
function unstorableFields(t: Words, form: FormData): { [field: string]: string[] } | null {
  const found = ownFields(form).filter(
    ([, value]) => typeof value === 'string' && value.includes('\0'),
  );
  if (found.length === 0) return null;
  return Object.fromEntries(found.map(([name]) => [name, [t('errors.character-unstorable')]]));
}

function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = new Set(ownFields(form).map(([name]) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const [first, ...more] = form.getAll(name);
      return [name, first === undefined || more.length > 0 ? form.getAll(name) : first];
    }),
  );
}

const secret = /password|secret|token/i;

/** What was typed, to fill the refused form again: text only, and never a secret. */
function typedIn(form: FormData): FormValues {
  return Object.fromEntries(
    ownFields(form).flatMap(([name, value]) =>
      typeof value === 'string' && !secret.test(name) ? [[name, value]] : [],
    ),
  );
}

function errorsByField(t: Words, error: z.ZodError): { [field: string]: string[] } {
  const errors: { [field: string]: string[] } = {};
  for (const issue of error.issues) {
    const field = issue.path.join('.');
    errors[field] = [...(errors[field] ?? []), issueWords(t, issue)];
  }
  return errors;
}
