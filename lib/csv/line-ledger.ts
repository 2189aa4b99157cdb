/**
 * Remembers every line of a file in a few bytes: under a 64-bit print, the
 * line, a count and a score. Twenty million lines fit where a Map would take
 * gigabytes. Two different contents share a print once in 10^19 pairs.
 *
 * The prints are spread over many small tables that grow one by one, so that
 * growing never holds the whole ledger twice.
 */
export class LineLedger {
  #tables = Array.from({ length: tables }, () => new LedgerTable());

  /** How often this print has come, this time included, with what its first time noted. */
  note(print: string, line: number, score = 0): Noted {
    const high = Number.parseInt(print.slice(0, 8), 16);
    const low = Number.parseInt(print.slice(8, 16), 16);
    const table = this.#tables[high >>> tableShift];
    if (!table) throw new RangeError('a print is at least 16 hexadecimal digits');
    return table.note({ high, low, line, score });
  }
}

type Noted = { count: number; line: number; score: number };
type Entry = { high: number; low: number; line: number; score: number };

const tables = 256;
const tableShift = 24;
const smallest = 16;
const growth = 1.4;
/** Beyond this share of full, looking for a free slot takes long. */
const fullest = 0.8;
/** Counts from here on are rare and kept apart. */
const many = 255;

class LedgerTable {
  #size = 0;
  #slots = smallest;
  #high = new Uint32Array(smallest);
  #low = new Uint32Array(smallest);
  #line = new Uint32Array(smallest);
  #count = new Uint8Array(smallest);
  #score = new Uint8Array(smallest);
  #manyCounts = new Map<number, number>();

  note(entry: Entry): Noted {
    if (this.#size + 1 > this.#slots * fullest) this.#grow();
    const slot = this.#slot(entry.high, entry.low);
    if (this.#count[slot] === 0) {
      this.#size += 1;
      this.#put(slot, entry, 1);
      return { count: 1, line: entry.line, score: entry.score };
    }
    const count = (this.#manyCounts.get(slot) ?? this.#count[slot] ?? 0) + 1;
    this.#count[slot] = Math.min(count, many);
    if (count > many) this.#manyCounts.set(slot, count);
    return { count, line: this.#line[slot] ?? 0, score: this.#score[slot] ?? 0 };
  }

  /** The slot of a print, or the free one that waits for it. */
  #slot(high: number, low: number): number {
    let slot = ((low ^ Math.imul(high, 0x9e3779b1)) >>> 0) % this.#slots;
    while (this.#count[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) {
      slot = slot + 1 === this.#slots ? 0 : slot + 1;
    }
    return slot;
  }

  #put(slot: number, { high, low, line, score }: Entry, count: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#line[slot] = line;
    this.#count[slot] = count;
    this.#score[slot] = score;
  }

  #grow(): void {
    const [highs, lows, lines] = [this.#high, this.#low, this.#line];
    const [counts, scores, manyCounts] = [this.#count, this.#score, this.#manyCounts];
    this.#slots = Math.ceil(this.#slots * growth);
    this.#high = new Uint32Array(this.#slots);
    this.#low = new Uint32Array(this.#slots);
    this.#line = new Uint32Array(this.#slots);
    this.#count = new Uint8Array(this.#slots);
    this.#score = new Uint8Array(this.#slots);
    this.#manyCounts = new Map();
    counts.forEach((count, at) => {
      if (count === 0) return;
      const entry = {
        high: highs[at] ?? 0,
        low: lows[at] ?? 0,
        line: lines[at] ?? 0,
        score: scores[at] ?? 0,
      };
      const slot = this.#slot(entry.high, entry.low);
      this.#put(slot, entry, count);
      const exact = manyCounts.get(at);
      if (exact !== undefined) this.#manyCounts.set(slot, exact);
    });
  }
}
