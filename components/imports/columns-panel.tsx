'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import type { ToldReport } from '@/lib/csv/import-report';
import type { ColumnRole, ImportMapping, RoleName } from '@/lib/csv/mapping';
import type { FileProfile } from '@/lib/csv/profile';
import { formatCount } from '@/lib/words/figures';
import { columnCheck } from './column-check';
import { ColumnRow } from './column-row';
import type { ChosenSurvey } from './score-settings';

const shownAtFirst = 12;
const ignored: ColumnRole = { role: 'ignore' };

/** All columns of the file with what they become; those left out come after a press. */
export function ColumnsPanel({
  file,
  mapping,
  report,
  surveys,
  onRole,
  onSettings,
}: {
  file: FileProfile;
  mapping: ImportMapping;
  report: ToldReport | null;
  surveys: readonly ChosenSurvey[];
  onRole: (column: string, role: RoleName) => void;
  onSettings: (column: string, role: ColumnRole) => void;
}) {
  const t = useWords();
  const [all, setAll] = useState(file.columns.length <= shownAtFirst);
  // Chosen when the page opens, so that no row jumps away while it is being edited.
  const [first] = useState(() => columnsAtFirst(file, mapping));
  const roleOf = (name: string) => mapping.columns[name] ?? ignored;
  const columns = file.columns.filter(
    ({ name }) => all || first.has(name) || roleOf(name).role !== 'ignore',
  );
  const scoreColumns = file.columns.flatMap(({ name }) =>
    roleOf(name).role === 'score' ? [name] : [],
  );
  const total = file.columns.length;
  return (
    <Panel
      title={t('columns.columns')}
      note={
        columns.length === total
          ? formatCount(t, total)
          : t('columns.some-shown', {
              shown: columns.length,
              total: formatCount(t, total),
              rest: formatCount(t, total - columns.length),
            })
      }
      right={
        total > shownAtFirst ? (
          <Button small variant="quiet" onClick={() => setAll(!all)}>
            {all ? t('columns.show-fewer') : t('columns.show-all', { n: formatCount(t, total) })}
          </Button>
        ) : null
      }
    >
      <Table caption={t('columns.of-file')} phone="rows">
        <thead>
          <tr>
            <Th>{t('columns.in-file')}</Th>
            <Th>{t('columns.first-values')}</Th>
            <Th>{t('columns.becomes')}</Th>
            <Th num>{t('columns.filled')}</Th>
            <Th>{t('columns.check')}</Th>
          </tr>
        </thead>
        <tbody>
          {columns.length === 0 ? (
            <tr>
              <Td colSpan={5}>{t('columns.none-mapped')}</Td>
            </tr>
          ) : null}
          {columns.map((column) => (
            <ColumnRow
              key={`${column.name} ${roleOf(column.name).role}`}
              column={column}
              role={roleOf(column.name)}
              surveys={surveys}
              scoreColumns={scoreColumns}
              holds={mapping.holds}
              check={columnCheck(t, column, roleOf(column.name), report, file.lines)}
              onRole={(role) => onRole(column.name, role)}
              onChange={(role) => onSettings(column.name, role)}
            />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

/** The mapped columns, filled up with others to a screenful. */
function columnsAtFirst({ columns }: FileProfile, mapping: ImportMapping): ReadonlySet<string> {
  const mapped = columns.filter(({ name }) => (mapping.columns[name] ?? ignored).role !== 'ignore');
  const others = columns.filter((column) => !mapped.includes(column) && column.filled > 0);
  return new Set(
    [...mapped, ...others.slice(0, Math.max(0, shownAtFirst - mapped.length))].map(
      ({ name }) => name,
    ),
  );
}
