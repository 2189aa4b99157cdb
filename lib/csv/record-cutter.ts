/** Why a text is no CSV, and the line on which the record begins that shows it. */
export class CutProblem extends Error {
  constructor(
    readonly problem: 'never-closes' | 'too-long',
    readonly line: number,
  ) {
    super(`${problem}: line ${line}`);
  }
}

export type CutRecord = {
  /** The line of the file on which the record begins; the first line is 1. */
  readonly line: number;
  readonly cells: string[];
};

/** In characters; a record longer than this is a quotation mark gone astray. */
const longestRecord = 4_194_304;

/**
 * Cuts a text that comes in pieces into records and cells (RFC 4180). Lines end
 * with LF, CR or CRLF, mixed as they come. A quotation mark opens a cell only
 * where the cell begins; elsewhere it is a character like others, and a cell
 * that goes on behind its closing mark keeps both.
 *
 * Lines without any mark, which nearly all are, are cut by the platform's own
 * `split`; only the others are gone through cell by cell.
 */
export class RecordCutter {
  #text = '';
  #line = 1;

  /** @param delimiter one character, or null if a line is one cell and marks mean nothing */
  constructor(readonly delimiter: string | null) {}

  /**
   * The records that this piece of the text completes.
   *
   * @throws {CutProblem} if a record is longer than 4 million characters
   */
  push(piece: string): CutRecord[] {
    return this.#cut(new Signs(this.#text + piece, this.delimiter), false);
  }

  /**
   * The last record, if the text does not end with a line end.
   *
   * @throws {CutProblem} if a quotation mark never closes
   */
  end(): CutRecord[] {
    return this.#cut(new Signs(this.#text, this.delimiter), true);
  }

  #cut(signs: Signs, isLast: boolean): CutRecord[] {
    const { text } = signs;
    const records: CutRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const found = this.#record(signs, at, isLast);
      if (found === null) break;
      if (found.end - at > longestRecord) throw new CutProblem('too-long', this.#line);
      records.push({ line: this.#line, cells: found.cells });
      this.#line += 1 + found.breaks;
      at = afterLineEnd(text, found.end);
    }
    this.#text = text.slice(at);
    if (this.#text.length > longestRecord) throw new CutProblem('too-long', this.#line);
    return records;
  }

  /** The record that begins at `at`; null while it is not whole. */
  #record(signs: Signs, at: number, isLast: boolean): FoundRecord | null {
    const end = signs.lineEnd(at);
    if (signs.mark(at) < end) return this.#markedRecord(signs, at, isLast);
    if (!isLast && signs.isOpen(end)) return null;
    const said = signs.text.slice(at, end);
    const cells = this.delimiter === null ? [said] : said.split(this.delimiter);
    return { cells, end, breaks: 0 };
  }

  /** The same where quotation marks are about. */
  #markedRecord(signs: Signs, from: number, isLast: boolean): FoundRecord | null {
    const { text } = signs;
    const cells: string[] = [];
    for (let at = from; ; at += 1) {
      const cell = text[at] === '"' ? markedCell(signs, at, isLast) : openCell(signs, at);
      if (cell === null && isLast) throw new CutProblem('never-closes', this.#line);
      if (cell === null || (!isLast && signs.isOpen(cell.end))) return null;
      cells.push(cell.text);
      at = cell.end;
      if (at === text.length || text[at] !== this.delimiter) {
        return { cells, end: at, breaks: breaksIn(cells) };
      }
    }
  }
}

type FoundRecord = { cells: string[]; end: number; breaks: number };

type Cell = { text: string; end: number };

function openCell(signs: Signs, at: number): Cell {
  const end = signs.cellEnd(at);
  return { text: signs.text.slice(at, end), end };
}

/** The cell that the mark at `at` opens; null while no mark closes it. */
function markedCell(signs: Signs, at: number, isLast: boolean): Cell | null {
  const inner = markedText(signs.text, at, isLast);
  if (inner === null) return null;
  const end = signs.cellEnd(inner.end);
  if (end === inner.end) return inner;
  return { text: `"${inner.text}"${signs.text.slice(inner.end, end)}`, end };
}

/** What stands between the mark at `at` and the one that closes it; null while there is none. */
function markedText(text: string, at: number, isLast: boolean): Cell | null {
  let inner = '';
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0 || (close + 1 === text.length && !isLast)) return null;
    inner += text.slice(from, close);
    if (text[close + 1] !== '"') return { text: inner, end: close + 1 };
    inner += '"';
    from = close + 2;
  }
}

/** Where signs lie in a text; each is looked for once, however often it is asked for. */
class Signs {
  #found = { '\n': -1, '\r': -1, '"': -1, delimiter: -1 };

  constructor(
    readonly text: string,
    readonly delimiter: string | null,
  ) {}

  /** The next quotation mark that means anything, or the end of the text. */
  mark(from: number): number {
    return this.delimiter === null ? this.text.length : this.#next('"', '"', from);
  }

  /** The next line end, or the end of the text. */
  lineEnd(from: number): number {
    return Math.min(this.#next('\n', '\n', from), this.#next('\r', '\r', from));
  }

  /** The next delimiter or line end, or the end of the text. */
  cellEnd(from: number): number {
    const { delimiter } = this;
    const end = this.lineEnd(from);
    return delimiter === null ? end : Math.min(end, this.#next('delimiter', delimiter, from));
  }

  /** Whether more text could still move this end: there is none yet, or half of a CRLF. */
  isOpen(end: number): boolean {
    const { text } = this;
    return end === text.length || (end + 1 === text.length && text[end] === '\r');
  }

  #next(name: '\n' | '\r' | '"' | 'delimiter', sign: string, from: number): number {
    const before = this.#found[name];
    if (before >= from) return before;
    const at = this.text.indexOf(sign, from);
    this.#found[name] = at < 0 ? this.text.length : at;
    return this.#found[name];
  }
}

function afterLineEnd(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r'))
      breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return breaks;
}
