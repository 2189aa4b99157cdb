/**
 * A name on at most so many lines of so many characters, broken between words;
 * what does not fit ends in “…”.
 *
 * @example wrappedWords('Support case solved', 12, 2) // ['Support case', 'solved']
 */
export function wrappedWords(text: string, wide: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    if (rest.length <= wide) return [...lines, rest];
    const isLast = lines.length === most - 1;
    const space = rest.lastIndexOf(' ', wide);
    const end = isLast ? wide - 1 : space > 0 ? space : wide;
    const line = rest.slice(0, end).trimEnd();
    lines.push(isLast ? `${line}…` : line);
    rest = rest.slice(end).trimStart();
  }
  return lines;
}
