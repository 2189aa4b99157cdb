/**
 * How well something that is called `name` (or one of `others`) fits what was
 * typed, 0 for not at all: every word must begin a word of the name, or stand
 * somewhere in it for less. Case and accents do not matter.
 */
export function paletteMatch(search: string, name: string, others: readonly string[] = []): number {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return 1;
  return Math.max(
    closeness(wanted, name),
    ...others.map((other) => 0.8 * closeness(wanted, other)),
  );
}

function closeness(wanted: readonly string[], name: string): number {
  const text = plain(name);
  const points = wanted.map((word): number => {
    const at = text.indexOf(word);
    if (at === -1) return 0;
    if (at === 0) return 1;
    return new RegExp(`[\\s·,./(“-]${escaped(word)}`, 'u').test(text) ? 0.9 : 0.4;
  });
  if (points.some((point) => point === 0)) return 0;
  return points.reduce((sum, point) => sum + point, 0) / points.length;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
