import type { Said } from '@/lib/words/said';

/** The parameters of a URL, as Next hands them over. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first non-empty value of a parameter. */
export function first(value: string | readonly string[] | undefined): string | undefined {
  const text = typeof value === 'string' ? value : value?.[0];
  return text === '' ? undefined : text;
}

/** Every non-empty value of a parameter. */
export function all(value: string | readonly string[] | undefined): string[] {
  const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return texts.filter((text) => text !== '');
}

/** The value of a parameter if it is one of the choices; else null, and a sentence for the reader. */
export function oneOf<Choice extends string>(
  params: SearchParams,
  name: string,
  choices: readonly Choice[],
  notices: Said[],
): Choice | null {
  const text = first(params[name]);
  if (text === undefined) return null;
  const choice = choices.find((candidate) => candidate === text);
  if (!choice) notices.push({ key: 'notices.not-a-value', values: { text, name } });
  return choice ?? null;
}
