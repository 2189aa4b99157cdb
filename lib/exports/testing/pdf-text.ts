import { inflateSync } from 'node:zlib';

/**
 * The text that a reader of a PDF can select, each piece of the content as it
 * was put there: glyphs turned back into letters by the tables of their fonts.
 * Enough for what we write ourselves, no more.
 */
export function pdfText(file: Uint8Array): string {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  const fonts = fontsOf(objects);
  return [...objects.values()]
    .filter(({ stream }) => / Tj/.test(stream))
    .map(({ stream }) => textOf(stream, fonts))
    .join('\n');
}

/** How many pages a PDF has. */
export function pdfPages(file: Uint8Array): number {
  const objects = objectsOf(Buffer.from(file).toString('latin1'));
  return [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head)).length;
}

type PdfObject = { head: string; stream: string };

function objectsOf(text: string): Map<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', raw] = body.split('\nstream\n');
    const stream = raw?.slice(0, raw.lastIndexOf('\nendstream')) ?? '';
    const isPacked = head.includes('/FlateDecode') && !head.includes('/FontFile');
    found.set(id, { head, stream: isPacked && stream !== '' ? unpacked(stream) : stream });
  }
  return found;
}

function unpacked(stream: string): string {
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** The letters of each glyph, by the name a font has in the contents. */
function fontsOf(objects: Map<string, PdfObject>): Map<string, Map<number, string>> {
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      if (table) fonts.set(name, lettersOf(objects.get(table)?.stream ?? ''));
    }
  }
  return fonts;
}

function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', , list = ''] of table.matchAll(
    /<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi,
  )) {
    const first = Number.parseInt(from, 16);
    [...list.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, hex = ''], at) => {
      letters.set(first + at, Buffer.from(hex, 'hex').swap16().toString('utf16le'));
    });
  }
  return letters;
}

function textOf(content: string, fonts: Map<string, Map<number, string>>): string {
  let font: Map<number, string> | undefined;
  let text = '';
  for (const [, name, glyphs, ends] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>\s*(?:[\d.-]+\s*)?(?=[^\n]*T[jJ])|(ET)/gi,
  )) {
    if (name) font = fonts.get(name);
    if (glyphs) {
      for (const [code] of glyphs.matchAll(/.{4}/g)) {
        text += font?.get(Number.parseInt(code, 16)) ?? '';
      }
    }
    if (ends) text += '\n';
  }
  return text;
}
