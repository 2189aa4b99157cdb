'use client';

import type { OpenDate } from '@/lib/csv/suggest-date';
import type { DateFormat } from '@/lib/csv/written-date';

const shown = 3;

const readings = [
  { format: 'DD/MM/YYYY', label: 'The day comes first', of: (date: OpenDate) => date.dayFirst },
  { format: 'MM/DD/YYYY', label: 'The month comes first', of: (date: OpenDate) => date.monthFirst },
] as const;

/** Asks how dates are meant that can be read in two ways, with what each answer would make of them. */
export function DateQuestion({
  column,
  dates,
  format,
  onChange,
}: {
  column: string;
  dates: readonly OpenDate[];
  format: DateFormat | null;
  onChange: (format: DateFormat) => void;
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-2">
        The dates can be read in two ways. Which is meant?
      </legend>
      <div className="grid gap-2 min-[560px]:grid-cols-2">
        {readings.map(({ format: one, label, of }) => (
          <label
            key={one}
            className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1 rounded-md border border-control px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              className="mt-0.5 accent-accent"
              name={`dates of ${column}`}
              checked={format === one}
              onChange={() => onChange(one)}
            />
            <span className="font-medium">{label}</span>
            <ul className="col-start-2 grid gap-0.5 text-xs text-ink-2">
              {dates.slice(0, shown).map((date) => (
                <li key={date.line}>
                  Line {date.line}: <span className="font-mono">{date.text}</span> is{' '}
                  <b className="font-semibold text-ink">{spokenDay(of(date))}</b>
                </li>
              ))}
            </ul>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function spokenDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
