'use client';

import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import type { UnknownPlace } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import { formatCount } from '@/lib/words/figures';

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
    <Panel
      title={t('columns.new-places', { what })}
      note={refused ? t('columns.refused-until') : undefined}
      padded
    >
      <ul className="grid max-h-80 gap-2 overflow-y-auto">
        {rows.map(({ code, name, lines }) => (
          <Choice
            key={code}
            what={what}
            code={code}
            words={[
              name === code ? '' : t('columns.place-name', { name }),
              t('columns.place-lines', { count: lines, n: formatCount(t, lines) }),
            ].join('')}
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
  const t = useWords();
  return (
    <li className="grid gap-1">
      <span>
        <span className="font-mono text-xs">{code || t('importing.empty')}</span>
        <span className="text-ink-3">{words}</span>
      </span>
      <select
        className="input input-sm"
        aria-label={t('columns.place-code', { what, code })}
        value={value}
        onChange={({ target }) => {
          if (target.value === create) onChoice(code, undefined);
          else if (target.value === leaveOut) onChoice(code, null);
          else onChoice(code, target.value.slice(5));
        }}
      >
        <option value="" disabled>
          {t('columns.choose')}
        </option>
        <option value={create}>{t('columns.new-place', { what, name })}</option>
        <option value={leaveOut}>{t('columns.leave-lines')}</option>
        {known.map((one) => (
          <option key={one} value={`name:${one}`}>
            {t('columns.it-is', { name: one })}
          </option>
        ))}
      </select>
    </li>
  );
}
