/** The first `longest` characters of a text, never ending in half a symbol: the database keeps no halves. */
export function beginning(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}
