'use client';

import { useWords } from '#words';
import { TextField } from '@/components/ui/field';
import type { RoleOf } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import { openDates } from '@/lib/csv/suggest-date';
import type { DateFormat } from '@/lib/csv/written-date';
import { DateQuestion } from './date-question';

const formats = [
  'ISO',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYYMMDD',
  'unix-seconds',
  'unix-milliseconds',
  'DD',
] as const satisfies readonly DateFormat[];

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
  const t = useWords();
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
        <span className="text-xs text-ink-3">{t('columns.dates-written')}</span>
        <select
          className="input input-sm"
          value={role.format === 'YYYY-MM-DD' ? 'ISO' : (role.format ?? '')}
          aria-invalid={role.format === null ? true : undefined}
          onChange={({ target }) => {
            const chosen = formats.find((one) => one === target.value);
            onChange({ ...role, format: chosen ?? null });
          }}
        >
          <option value="" disabled>
            {t('columns.fits-more', { text: column.first[0] ?? '' })}
          </option>
          {formats
            .filter((one) => one !== 'DD' || role.role === 'answeredAt')
            .map((one) => (
              <option key={one} value={one}>
                {t(`columns.format-${one}`)}
              </option>
            ))}
        </select>
      </label>
      {role.role === 'answeredAt' && role.format === 'DD' ? (
        <TextField
          type="month"
          label={t('columns.month')}
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
