/** The first `longest` characters of a text, never ending in half a symbol: the database keeps no halves. */
export function beginning(text: string, longest: number): string {
  const end = Math.min(text.length, longest);
  const last = text.charCodeAt(end - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return isHalf ? text.slice(0, end - 1) : text.slice(0, end);
}
