import { type TextStyle, textWidth } from './fonts';

/** The text, or as much of its beginning as fits with an ellipsis. */
export function cutToWidth(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  const characters = [...text];
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(`${characters.slice(0, middle).join('')}…`, style) <= width) fits = middle;
    else tooMany = middle;
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`;
}

/** A line may end after a space, and between the characters of scripts that write none. */
const pieces =
  /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]\s*|\s+/gu;

/** The text in lines that fit; a word that is longer than a line is broken. */
export function linesOf(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (textWidth((line + piece).trimEnd(), style) <= width) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const [whole, rest] = broken(piece, width, style);
    lines.push(...whole);
    line = rest;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

function broken(piece: string, width: number, style: TextStyle): [string[], string] {
  const lines: string[] = [];
  let line = '';
  for (const character of piece) {
    if (line !== '' && textWidth((line + character).trimEnd(), style) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [lines, line];
}
