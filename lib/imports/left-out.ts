import type { Told } from '@/lib/words/told';

const mostReasons = 20;
const otherReasons: Told = { key: 'import-faults.other-reasons' };

/** Counts lines that are left out by why they are, so many reasons and no more. */
export class LeftOut {
  lines = 0;
  #reasons = new Map<string, { reason: Told; lines: number }>();

  add(reason: Told): void {
    this.lines += 1;
    const name = nameOf(reason);
    const isCounted = this.#reasons.has(name) || this.#reasons.size < mostReasons;
    if (isCounted) this.#count(name, reason);
    else this.#count(nameOf(otherReasons), otherReasons);
  }

  /** The reasons, most often first. */
  list(): { reason: Told; lines: number }[] {
    return [...this.#reasons.values()].map((one) => ({ ...one })).sort((a, b) => b.lines - a.lines);
  }

  #count(name: string, reason: Told): void {
    const known = this.#reasons.get(name);
    if (known) known.lines += 1;
    else this.#reasons.set(name, { reason, lines: 1 });
  }
}

function nameOf(reason: Told): string {
  return typeof reason === 'string' ? reason : JSON.stringify(reason);
}
