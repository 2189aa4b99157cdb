import { beginning } from './beginning';
import type { CsvRecord } from './read-records';
import { type DateFormat, dateFormats, readDate, readTime } from './written-date';

export type ValueCount = { readonly value: string; readonly count: number };

/** What one column of a file looks like. */
export type ColumnProfile = {
  readonly name: string;
  /** What a second header line says of it; empty if there is none. */
  readonly label: string;
  readonly filled: number;
  /** The first few different values, and the lines they stand on. */
  readonly first: readonly string[];
  readonly firstLines: readonly number[];
  /** All different values with how often they come, most often first; null if there are too many. */
  readonly values: readonly ValueCount[] | null;
  /** Filled cells that were looked at closely; the counts below are of these. */
  readonly looked: number;
  readonly emails: number;
  readonly times: number;
  readonly dates: Readonly<Record<DateFormat, number>>;
  /** Cells that are a date with the day first, with the month first, or either. */
  readonly dayOrMonthFirst: number;
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
export function columnProfiler(
  columns: readonly string[],
  labels: Readonly<Record<string, string>> = {},
): {
  add: (record: CsvRecord) => void;
  profile: () => FileProfile;
} {
  const sketches = columns.map(() => new ColumnSketch());
  let lines = 0;
  return {
    add({ line, cells }) {
      lines += 1;
      const closely = lines <= lookedClosely || lines % thenEvery === 0;
      for (let at = 0; at < sketches.length; at += 1) {
        const text = (cells[at] ?? '').trim();
        if (text !== '') sketches[at]?.add(text, line, closely);
      }
    },
    profile: () => ({
      lines,
      columns: columns.map((name, at) =>
        profileOf(name, Object.hasOwn(labels, name) ? (labels[name] ?? '') : '', sketches[at]),
      ),
    }),
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
  dayOrMonthFirst = 0;
  first: string[] = [];
  firstLines: number[] = [];
  counts: Map<string, number> | null = new Map();
  dates: Record<DateFormat, number> = {
    ISO: 0,
    'YYYY-MM-DD': 0,
    YYYYMMDD: 0,
    'DD/MM/YYYY': 0,
    'MM/DD/YYYY': 0,
    'unix-seconds': 0,
    'unix-milliseconds': 0,
    DD: 0,
  };
  #seen = new Set<string>();

  add(text: string, line: number, closely: boolean): void {
    this.filled += 1;
    const begin = this.first.length < firstValues ? beginning(text, 80) : '';
    if (begin !== '' && !this.first.includes(begin)) {
      this.first.push(begin);
      this.firstLines.push(line);
    }
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
    const fits = guessable.filter((format) => this.#lookForDate(text, format));
    if (fits.some((format) => format === 'DD/MM/YYYY' || format === 'MM/DD/YYYY'))
      this.dayOrMonthFirst += 1;
  }

  #lookForDate(text: string, format: DateFormat): boolean {
    const read = readDate(text, format);
    if (read === null || read === 'no-such-day') return false;
    if (!isRecent('at' in read ? read.at : Date.parse(read.day))) return false;
    this.dates[format] += 1;
    if ('day' in read && read.time !== null) this.withTime += 1;
    return true;
  }
}

/** Only what speaks of our time is a date: not any ten digits, nor the year 1899 of a spreadsheet's time without a day. */
function isRecent(at: number): boolean {
  return at > Date.UTC(1995, 0) && at < Date.UTC(2095, 0);
}

function profileOf(name: string, label: string, sketch = new ColumnSketch()): ColumnProfile {
  const { counts, characters, looked, unique, ...rest } = sketch;
  const values = counts && [...counts].map(([value, count]) => ({ value, count }));
  return {
    name,
    label,
    filled: rest.filled,
    first: rest.first,
    firstLines: rest.firstLines,
    values: values?.sort((a, b) => b.count - a.count) ?? null,
    looked,
    emails: rest.emails,
    times: rest.times,
    dates: rest.dates,
    dayOrMonthFirst: rest.dayOrMonthFirst,
    withTime: rest.withTime,
    unique: unique && looked > 1,
    meanLength: looked > 0 ? characters / looked : 0,
  };
}
