import type { Words } from '@/lib/words/words';

/** The text, number or truth at a place, as text; null if there is none, or it is empty. */
export function textAt(message: unknown, at: string | null): string | null {
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
export function filledAt(message: unknown, at: string | null): string | null {
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
export function shownPointer(t: Words, at: string): string {
  return at === '' ? t('webhook-form.whole-message') : partsOf(at).join(' › ');
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
