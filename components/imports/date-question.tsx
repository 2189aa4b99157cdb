'use client';

import { useWords } from '#words';
import type { OpenDate } from '@/lib/csv/suggest-date';
import type { DateFormat } from '@/lib/csv/written-date';
import { formatDay } from '@/lib/words/dates';
import { richWords } from '@/lib/words/rich-words';

const shown = 3;

const readings = [
  { format: 'DD/MM/YYYY', label: 'columns.day-first', of: (date: OpenDate) => date.dayFirst },
  { format: 'MM/DD/YYYY', label: 'columns.month-first', of: (date: OpenDate) => date.monthFirst },
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
  const t = useWords();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-2">{t('columns.two-ways')}</legend>
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
            <span className="font-medium">{t(label)}</span>
            <ul className="col-start-2 grid gap-0.5 text-xs text-ink-2">
              {dates.slice(0, shown).map((date) => (
                <li key={date.line}>
                  {richWords(t, 'columns.line-is-day', {
                    line: date.line,
                    text: date.text,
                    day: formatDay(t, of(date)),
                    mono: (words) => <span className="font-mono">{words}</span>,
                    b: (words) => <b className="font-semibold text-ink">{words}</b>,
                  })}
                </li>
              ))}
            </ul>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
