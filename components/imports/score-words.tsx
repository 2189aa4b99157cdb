'use client';

import { useWords } from '#words';
import type { RoleOf } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import { scoreNumber } from '@/lib/csv/score-number';

const mostShown = 20;

/** Scores of answers in words; shown only where the column has words that mean something. */
export function ScoreWords({
  column,
  role,
  onChange,
}: {
  column: ColumnProfile;
  role: RoleOf<'score'>;
  onChange: (role: RoleOf<'score'>) => void;
}) {
  const t = useWords();
  const skipped = new Set(role.notAnswers.map((code) => code.toLowerCase()));
  const words = (column.values ?? [])
    .map(({ value }) => value)
    .filter((value) => scoreNumber(value) === null && !skipped.has(value.toLowerCase()))
    .slice(0, mostShown);
  if (words.length === 0) return null;
  const set = (word: string, text: string) => {
    const { [word]: _, ...others } = role.values;
    const score = Number(text);
    const fits = text.trim() !== '' && Number.isInteger(score) && score >= 0 && score <= 10;
    onChange({ ...role, values: fits ? { ...others, [word]: score } : others });
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="text-xs text-ink-3">{t('columns.word-scores')}</legend>
      {words.map((word) => (
        <label key={word} className="grid grid-cols-[minmax(0,1fr)_64px] items-center gap-2">
          <span className="truncate text-xs">{word}</span>
          <input
            className="input input-sm num"
            inputMode="numeric"
            defaultValue={role.values[word] ?? ''}
            onChange={({ target }) => set(word, target.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}
