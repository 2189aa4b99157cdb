'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SkipRule } from '@/lib/csv/mapping';

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
  const [column, setColumn] = useState('');
  const [cell, setCell] = useState('');
  const add = () => {
    onChange([...rules, { column, is: [cell.trim()], reason: '' }]);
    setCell('');
    setColumn('');
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-xs text-ink-3">Lines to leave out</legend>
      {rules.length > 0 ? (
        <ul className="grid gap-1">
          {rules.map((rule, at) => (
            <li
              key={`${rule.column} ${rule.is.join(' ')}`}
              className="flex items-center justify-between gap-2"
            >
              <span className="min-w-0 text-xs">
                where <span className="font-mono">{rule.column}</span> is {spoken(rule.is)}
                {rule.reason ? <span className="text-ink-3">: {rule.reason}</span> : null}
              </span>
              <Button
                small
                icon
                variant="quiet"
                aria-label={`Keep lines where ${rule.column} is ${spoken(rule.is)}`}
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
          <span className="text-xs text-ink-3">Leave out lines where</span>
          <select
            className="input input-sm"
            value={column}
            onChange={({ target }) => setColumn(target.value)}
          >
            <option value="">a column …</option>
            {columns.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="text-xs text-ink-3">is</span>
          <input
            className="input input-sm"
            placeholder="empty"
            value={cell}
            onChange={({ target }) => setCell(target.value)}
          />
        </label>
        <Button small disabled={column === ''} onClick={add}>
          Add
        </Button>
      </div>
    </fieldset>
  );
}

function spoken(is: SkipRule['is']): string {
  return is.map((cell) => (cell === '' ? 'empty' : `“${cell}”`)).join(', ');
}
