'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SkipRule } from '@/lib/csv/mapping';
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';

/** Lines that are no answers, such as previews: which cells leave them out. */
export function SkipSettings({
  columns,
  rules,
  onChange,
}: {
  columns: readonly string[];
  rules: readonly SkipRule[];
  onChange: (rules: SkipRule[]) => void;
}) {
  const t = useWords();
  const [column, setColumn] = useState('');
  const [cell, setCell] = useState('');
  const add = () => {
    onChange([...rules, { column, is: [cell.trim()], reason: '' }]);
    setCell('');
    setColumn('');
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-3">{t('columns.leave-out')}</legend>
      {rules.length > 0 ? (
        <ul className="grid gap-1">
          {rules.map((rule, at) => (
            <li
              key={`${rule.column} ${rule.is.join(' ')}`}
              className="flex items-center justify-between gap-2"
            >
              <span className="min-w-0 text-xs">
                {richWords(t, 'columns.skip-where', {
                  column: rule.column,
                  cells: spoken(t, rule.is),
                  mono: (words) => <span className="font-mono">{words}</span>,
                })}
                {rule.reason ? <span className="text-ink-3">: {rule.reason}</span> : null}
              </span>
              <Button
                small
                icon
                variant="quiet"
                aria-label={t('columns.keep-where', {
                  column: rule.column,
                  cells: spoken(t, rule.is),
                })}
                onClick={() => onChange(rules.filter((_, index) => index !== at))}
              >
                <Icon name="close" small />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-2">
        <label className="field">
          <span className="text-xs text-ink-3">{t('columns.leave-out-where')}</span>
          <select
            className="input input-sm"
            value={column}
            onChange={({ target }) => setColumn(target.value)}
          >
            <option value="">{t('columns.a-column')}</option>
            {columns.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="text-xs text-ink-3">{t('columns.is')}</span>
          <input
            className="input input-sm"
            placeholder={t('columns.skip-empty')}
            value={cell}
            onChange={({ target }) => setCell(target.value)}
          />
        </label>
        <Button small disabled={column === ''} onClick={add}>
          {t('columns.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function spoken(t: Words, is: SkipRule['is']): string {
  return is
    .map((cell) => (cell === '' ? t('columns.skip-empty') : t('columns.skip-cell', { cell })))
    .join(t('figures.comma'));
}
