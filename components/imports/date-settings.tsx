'use client';

import { TextField } from '@/components/ui/field';
import type { RoleOf } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import { openDates } from '@/lib/csv/suggest-date';
import type { DateFormat } from '@/lib/csv/written-date';
import { DateQuestion } from './date-question';

const formats: readonly { value: DateFormat; label: string }[] = [
  { value: 'ISO', label: 'Year first: 2026-03-31, with or without a time' },
  { value: 'DD/MM/YYYY', label: 'Day first: 31/03/2026, 31.03.2026' },
  { value: 'MM/DD/YYYY', label: 'Month first: 03/31/2026' },
  { value: 'YYYYMMDD', label: 'Eight digits: 20260331' },
  { value: 'unix-seconds', label: 'Seconds since 1970' },
  { value: 'unix-milliseconds', label: 'Milliseconds since 1970' },
  { value: 'DD', label: 'Only the day of one month: 31' },
];

type DateRole = RoleOf<'answeredAt' | 'startedOn' | 'endedOn' | 'orderedAt'>;

/** How a column writes its dates; asked, never guessed, where two ways would do. */
export function DateSettings({
  column,
  role,
  onChange,
}: {
  column: ColumnProfile;
  role: DateRole;
  onChange: (role: DateRole) => void;
}) {
  const open = openDates(column);
  return (
    <div className="grid gap-2">
      {open.length > 0 ? (
        <DateQuestion
          column={column.name}
          dates={open}
          format={role.format}
          onChange={(format) => onChange({ ...role, format })}
        />
      ) : null}
      <label className="field">
        <span className="text-xs text-ink-3">Its dates are written</span>
        <select
          className="input input-sm"
          value={role.format === 'YYYY-MM-DD' ? 'ISO' : (role.format ?? '')}
          aria-invalid={role.format === null ? true : undefined}
          onChange={({ target }) => {
            const chosen = formats.find(({ value }) => value === target.value);
            onChange({ ...role, format: chosen?.value ?? null });
          }}
        >
          <option value="" disabled>
            Which? {column.first[0]} fits more than one
          </option>
          {formats
            .filter(({ value }) => value !== 'DD' || role.role === 'answeredAt')
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {role.role === 'answeredAt' && role.format === 'DD' ? (
        <TextField
          type="month"
          label="The month"
          placeholder="2017-05"
          defaultValue={role.month ?? ''}
          onChange={({ target }) =>
            onChange({
              ...role,
              month: /^\d{4}-(0[1-9]|1[0-2])$/.test(target.value) ? target.value : null,
            })
          }
        />
      ) : null}
    </div>
  );
}
