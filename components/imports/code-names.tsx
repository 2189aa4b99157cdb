'use client';

import { useWords } from '#words';
import type { ColumnProfile } from '@/lib/csv/profile';
import { formatCount } from '@/lib/words/figures';

const mostShown = 60;

/** What the codes of a column stand for: one field a value, empty where the value speaks for itself. */
export function CodeNames({
  column,
  label,
  names,
  onChange,
}: {
  column: ColumnProfile;
  label: string;
  names: Readonly<Record<string, string | null>>;
  onChange: (names: Record<string, string>) => void;
}) {
  const t = useWords();
  const values = column.values?.slice(0, mostShown) ?? [];
  if (values.length === 0) return null;
  const given = Object.fromEntries(
    Object.entries(names).flatMap(([code, name]) => (name === null ? [] : [[code, name]])),
  );
  const set = (code: string, name: string) => {
    const { [code]: _, ...others } = given;
    onChange(name.trim() === '' ? others : { ...others, [code]: name.trim() });
  };
  return (
    <details>
      <summary className="cursor-pointer text-xs text-ink-2">
        {t('columns.codes-given', {
          label,
          n: formatCount(t, Object.keys(given).length),
          all: formatCount(t, column.values?.length ?? 0),
        })}
      </summary>
      <div className="mt-2 grid max-h-72 gap-1 overflow-y-auto">
        {values.map(({ value, count }) => (
          <label
            key={value}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] items-center gap-2"
          >
            <span
              className="truncate font-mono text-xs"
              title={t('columns.code-times', { value, count })}
            >
              {value}
            </span>
            <input
              className="input input-sm"
              placeholder={value}
              defaultValue={given[value] ?? ''}
              onChange={({ target }) => set(value, target.value)}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
