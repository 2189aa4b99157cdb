import type { CsvRecord } from './read-records';
import { type DateFormat, dateFormats, readDate, readTime } from './written-date';

export type ValueCount = { readonly value: string; readonly count: number };

/** What one column of a file looks like. */
export type ColumnProfile = {
  readonly name: string;
  readonly filled: number;
  /** The first few different values. */
  readonly first: readonly string[];
  /** All different values with how often they come, most often first; null if there are too many. */
  readonly values: readonly ValueCount[] | null;
  /** Filled cells that were looked at closely; the counts below are of these. */
  readonly looked: number;
  readonly emails: number;
  readonly times: number;
  readonly dates: Readonly<Record<DateFormat, number>>;
  readonly withTime: number;
  /** No value came twice among those looked at. */
  readonly unique: boolean;
  readonly meanLength: number;
};

/** What a file looks like: its columns, and how many lines it has under the header. */
export type FileProfile = {
  readonly columns: readonly ColumnProfile[];
  readonly lines: number;
};

const firstValues = 7;
const mostValues = 200;
const lookedClosely = 20_000;
const thenEvery = 17;
const guessable = dateFormats.filter((format) => format !== 'DD' && format !== 'YYYY-MM-DD');

/** Collects what the columns of a file look like, line by line, in flat memory. */
export function columnProfiler(columns: readonly string[]): {
  add: (record: CsvRecord) => void;
  profile: () => FileProfile;
} {
  const sketches = columns.map(() => new ColumnSketch());
  let lines = 0;
  return {
    add({ cells }) {
      lines += 1;
      const closely = lines <= lookedClosely || lines % thenEvery === 0;
      for (let at = 0; at < sketches.length; at += 1) {
        const text = (cells[at] ?? '').trim();
        if (text !== '') sketches[at]?.add(text, closely);
      }
    },
    profile: () => ({ lines, columns: columns.map((name, at) => profileOf(name, sketches[at])) }),
  };
}

class ColumnSketch {
  filled = 0;
  looked = 0;
  emails = 0;
  times = 0;
  withTime = 0;
  characters = 0;
  unique = true;
  first: string[] = [];
  counts: Map<string, number> | null = new Map();
  dates: Record<DateFormat, number> = {
    ISO: 0,
    'YYYY-MM-DD': 0,
    'DD/MM/YYYY': 0,
    'MM/DD/YYYY': 0,
    'unix-seconds': 0,
    'unix-milliseconds': 0,
    DD: 0,
  };
  #seen = new Set<string>();

  add(text: string, closely: boolean): void {
    this.filled += 1;
    if (this.first.length < firstValues && !this.first.includes(text))
      this.first.push(text.slice(0, 80));
    this.#count(text);
    if (closely) this.#look(text);
  }

  #count(text: string): void {
    if (this.counts === null) return;
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
    if (this.counts.size > mostValues) this.counts = null;
  }

  #look(text: string): void {
    this.looked += 1;
    this.characters += text.length;
    if (this.unique) {
      this.unique = !this.#seen.has(text);
      if (this.unique && this.#seen.size < lookedClosely) this.#seen.add(text);
      if (!this.unique) this.#seen.clear();
    }
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) this.emails += 1;
    if (!/^\d/.test(text)) return;
    if (typeof readTime(text) === 'object' && text.includes(':')) this.times += 1;
    for (const format of guessable) this.#lookForDate(text, format);
  }

  #lookForDate(text: string, format: DateFormat): void {
    const read = readDate(text, format);
    if (read === null || read === 'no-such-day') return;
    if (!isRecent('at' in read ? read.at : Date.parse(read.day))) return;
    this.dates[format] += 1;
    if ('day' in read && read.time !== null) this.withTime += 1;
  }
}

/** Only what speaks of our time is a date: not any ten digits, nor the year 1899 of a spreadsheet's time without a day. */
function isRecent(at: number): boolean {
  return at > Date.UTC(1995, 0) && at < Date.UTC(2095, 0);
}

function profileOf(name: string, sketch: ColumnSketch | undefined): ColumnProfile {
  const { filled, looked, emails, times, withTime, unique, first, counts, dates, characters } =
    sketch ?? new ColumnSketch();
  const values = counts && [...counts].map(([value, count]) => ({ value, count }));
  return {
    name,
    filled,
    first,
    values: values?.sort((a, b) => b.count - a.count) ?? null,
    looked,
    emails,
    times,
    dates,
    withTime,
    unique: unique && looked > 1,
    meanLength: looked > 0 ? characters / looked : 0,
  };
}
