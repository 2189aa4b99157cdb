'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Holdings } from '@/lib/csv/holdings';
import { valueRoleNames } from '@/lib/csv/holdings';
import type { ColumnRole, RoleName } from '@/lib/csv/mapping';
import { openDates } from '@/lib/csv/suggest-date';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ColumnCheck } from './column-check';
import { RoleSettings, type RoleSettingsProps } from './role-settings';

const answerRoles: readonly RoleName[] = [
  'score',
  'comment',
  'answeredAt',
  'answeredTime',
  'touchpoint',
  'channel',
  'language',
  'attribute',
  'answerId',
  'customerId',
  'customerEmail',
  'customerName',
  'ignore',
];

/** What a column of such a file can become. */
function rolesOf(holds: Holdings): readonly RoleName[] {
  return holds === 'answers' ? answerRoles : [...valueRoleNames[holds], 'ignore'];
}

function roleLabel(t: Words, role: RoleName, holds: Holdings): string {
  if (role !== 'recordId') return t(`columns.role-${role}`);
  return t(holds === 'orders' ? 'columns.role-orderId' : 'columns.role-subscriptionId');
}

const withSettings: readonly RoleName[] = [
  'score',
  'answeredAt',
  'touchpoint',
  'channel',
  'language',
  'attribute',
  'answerId',
  'comment',
  'startedOn',
  'endedOn',
  'orderedAt',
  'amount',
  'plan',
];

/** One column of the file: its first values, what it becomes, and whether that works out. */
export function ColumnRow({
  check,
  holds,
  onRole,
  ...settings
}: RoleSettingsProps & {
  check: ColumnCheck;
  holds: Holdings;
  onRole: (role: RoleName) => void;
}) {
  const t = useWords();
  const { column, role } = settings;
  const [open, setOpen] = useState(false);
  const shown =
    open ||
    ('format' in role &&
      (role.format === null || role.format === 'DD' || openDates(column).length > 0));
  const has = withSettings.includes(role.role);
  return (
    <>
      <tr
        className={classNames(
          role.role === 'ignore' && 'text-ink-3',
          shown && has && '[&>td]:border-b-0',
        )}
      >
        <td
          className="max-w-44 truncate font-mono text-xs max-[760px]:max-w-none"
          title={column.label || column.name}
        >
          {column.name}
          {column.label ? (
            <span className="block truncate font-sans text-ink-3">{column.label}</span>
          ) : null}
        </td>
        <td className="max-w-44 truncate text-ink-3 max-[760px]:row-start-2 max-[760px]:max-w-none max-[760px]:text-xs">
          {column.first.join(', ')}
        </td>
        <td className="max-[760px]:col-start-2 max-[760px]:row-span-2 max-[760px]:row-start-1">
          <div className="flex items-center gap-1">
            <RoleSelect column={column.name} {...{ role, holds, onRole }} />
            {has ? (
              <Button
                small
                icon
                variant="quiet"
                aria-expanded={shown}
                aria-label={t('columns.settings-of', { column: column.name })}
                onClick={() => setOpen(!open)}
              >
                <Icon name={shown ? 'up' : 'settings'} small />
              </Button>
            ) : null}
          </div>
        </td>
        <td className="num hide-phone">{formatCount(t, column.filled)}</td>
        <td className="max-[760px]:col-span-2">
          <CheckWords {...check} />
        </td>
      </tr>
      {shown && has ? (
        <tr>
          <td colSpan={5} className="max-[760px]:col-span-2">
            <div className="max-w-xl pb-2">
              <RoleSettings {...settings} />
            </div>
          </td>
        </tr>
      ) : null}
    </>
  );
}

function RoleSelect({
  column,
  role,
  holds,
  onRole,
}: {
  column: string;
  role: ColumnRole;
  holds: Holdings;
  onRole: (role: RoleName) => void;
}) {
  const t = useWords();
  const roles = rolesOf(holds);
  return (
    <select
      className={classNames(
        'input input-sm w-40',
        role.role === 'ignore' && 'bg-sunken text-ink-3',
      )}
      aria-label={t('columns.column-becomes', { column })}
      value={role.role}
      onChange={({ target }) => {
        const chosen = roles.find((one) => one === target.value);
        if (chosen) onRole(chosen);
      }}
    >
      {roles.map((one) => (
        <option key={one} value={one}>
          {roleLabel(t, one, holds)}
        </option>
      ))}
    </select>
  );
}

function CheckWords({ tone, words }: ColumnCheck) {
  return (
    <span
      className={classNames(
        'flex items-start gap-1.5 text-xs',
        tone === 'warn' ? 'text-warn-text' : tone === 'ok' ? 'text-ink-2' : 'text-ink-3',
      )}
    >
      <span className="w-3 flex-none">
        {tone === 'none' ? null : (
          <Icon
            small
            name={tone === 'ok' ? 'check' : 'warning'}
            className={tone === 'ok' ? 'text-good-text' : undefined}
          />
        )}
      </span>
      {words}
    </span>
  );
}
