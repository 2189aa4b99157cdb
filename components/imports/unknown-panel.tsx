'use client';

import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import type { UnknownPlace } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import { counted } from './headline';

type What = UnknownPlace['what'];
const create = 'create';
const leaveOut = 'leave-out';

/** Touchpoints or channels the workspace does not have: make them, say which they are, or leave them out. */
export function UnknownPanel({
  what,
  mapping,
  unknown,
  known,
  onChoice,
}: {
  what: What;
  mapping: ImportMapping;
  unknown: readonly UnknownPlace[];
  known: readonly string[];
  onChoice: (code: string, name: string | null | undefined) => void;
}) {
  const t = useWords();
  const column = Object.values(mapping.columns).find((role) => role.role === what);
  if (!column || (column.role !== 'touchpoint' && column.role !== 'channel')) return null;
  const out = Object.entries(column.values).flatMap(([code, name]) =>
    name === null ? [code] : [],
  );
  const rows = unknown.filter((one) => one.what === what);
  if (rows.length + out.length === 0) return null;
  const refused = column.unknown === 'refuse';
  return (
    <Panel title={`New ${what}s`} note={refused ? 'refused until you choose' : undefined} padded>
      <ul className="grid max-h-80 gap-2 overflow-y-auto">
        {rows.map(({ code, name, lines }) => (
          <Choice
            key={code}
            what={what}
            code={code}
            words={`${name === code ? '' : `, ${name}`}, on ${counted(t, lines, 'line')}`}
            value={refused ? '' : create}
            name={name}
            known={known}
            onChoice={onChoice}
          />
        ))}
        {out.map((code) => (
          <Choice
            key={code}
            what={what}
            code={code}
            words=""
            value={leaveOut}
            name={code}
            known={known}
            onChoice={onChoice}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Choice({
  what,
  code,
  words,
  value,
  name,
  known,
  onChoice,
}: {
  what: What;
  code: string;
  words: string;
  value: string;
  name: string;
  known: readonly string[];
  onChoice: (code: string, name: string | null | undefined) => void;
}) {
  return (
    <li className="grid gap-1">
      <span>
        <span className="font-mono text-xs">{code || '(empty)'}</span>
        <span className="text-ink-3">{words}</span>
      </span>
      <select
        className="input input-sm"
        aria-label={`${what} ${code}`}
        value={value}
        onChange={({ target }) => {
          if (target.value === create) onChoice(code, undefined);
          else if (target.value === leaveOut) onChoice(code, null);
          else onChoice(code, target.value.slice(5));
        }}
      >
        <option value="" disabled>
          Choose …
        </option>
        <option value={create}>
          New {what} “{name}”
        </option>
        <option value={leaveOut}>Leave its lines out</option>
        {known.map((one) => (
          <option key={one} value={`name:${one}`}>
            It is {one}
          </option>
        ))}
      </select>
    </li>
  );
}
