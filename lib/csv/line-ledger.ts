/**
 * Remembers every line of a file in a few bytes: under a 64-bit print, the
 * line, a count and a score. Twenty million lines fit where a Map would take
 * gigabytes. Two different contents share a print once in 10^19 pairs.
 */
export class LineLedger {
  #mask = 0;
  #size = 0;
  #high = new Uint32Array();
  #low = new Uint32Array();
  #line = new Uint32Array();
  #count = new Uint32Array();
  #score = new Uint8Array();

  constructor() {
    this.#allocate(1 << 12);
  }

  /** How often this print has come, this time included, with what its first time noted. */
  note(print: string, line: number, score = 0): { count: number; line: number; score: number } {
    if (this.#size * 2 > this.#mask) this.#grow();
    const high = Number.parseInt(print.slice(0, 8), 16);
    const low = Number.parseInt(print.slice(8, 16), 16);
    const slot = this.#slot(high, low);
    if (this.#count[slot] === 0) {
      this.#size += 1;
      this.#put(slot, { high, low, line, count: 0, score });
    }
    const count = (this.#count[slot] ?? 0) + 1;
    this.#count[slot] = count;
    return { count, line: this.#line[slot] ?? 0, score: this.#score[slot] ?? 0 };
  }

  #slot(high: number, low: number): number {
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & this.#mask;
    while (this.#count[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #put(
    slot: number,
    entry: { high: number; low: number; line: number; count: number; score: number },
  ) {
    this.#high[slot] = entry.high;
    this.#low[slot] = entry.low;
    this.#line[slot] = entry.line;
    this.#count[slot] = entry.count;
    this.#score[slot] = entry.score;
  }

  #allocate(slots: number): void {
    this.#mask = slots - 1;
    this.#high = new Uint32Array(slots);
    this.#low = new Uint32Array(slots);
    this.#line = new Uint32Array(slots);
    this.#count = new Uint32Array(slots);
    this.#score = new Uint8Array(slots);
  }

  #grow(): void {
    const [high, low, line, count, score] = [
      this.#high,
      this.#low,
      this.#line,
      this.#count,
      this.#score,
    ];
    this.#allocate((this.#mask + 1) * 2);
    for (let at = 0; at < count.length; at += 1) {
      const times = count[at] ?? 0;
      if (times === 0) continue;
      const [h = 0, l = 0] = [high[at], low[at]];
      const entry = { high: h, low: l, line: line[at] ?? 0, count: times, score: score[at] ?? 0 };
      this.#put(this.#slot(h, l), entry);
    }
  }
}
