'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { ColumnRole, Holdings, RoleName } from '@/lib/csv/mapping';
import { openDates } from '@/lib/csv/suggest-date';
import { valueRoleNames } from '@/lib/csv/value-plan';
import { formatCount } from '@/lib/words/figures';
import type { ColumnCheck } from './column-check';
import { RoleSettings, type RoleSettingsProps } from './role-settings';

const answerRoles: readonly { value: RoleName; label: string }[] = [
  { value: 'score', label: 'Score' },
  { value: 'comment', label: 'Comment' },
  { value: 'answeredAt', label: 'Answered at' },
  { value: 'answeredTime', label: 'Time of day' },
  { value: 'touchpoint', label: 'Touchpoint' },
  { value: 'channel', label: 'Channel' },
  { value: 'language', label: 'Language' },
  { value: 'attribute', label: 'Attribute' },
  { value: 'answerId', label: 'Answer id' },
  { value: 'customerId', label: 'Customer id' },
  { value: 'customerEmail', label: 'Customer e-mail' },
  { value: 'customerName', label: 'Customer name' },
  { value: 'ignore', label: 'Leave out' },
];

const valueLabels: Partial<Record<RoleName, string>> = {
  customerId: 'Customer id',
  customerEmail: 'Customer e-mail',
  customerName: 'Customer name',
  attribute: 'Attribute',
  plan: 'Plan',
  amount: 'Amount',
  quantity: 'Quantity',
  currency: 'Currency',
  interval: 'Interval',
  startedOn: 'Start',
  endedOn: 'End',
  orderedAt: 'Ordered at',
  cancelKind: 'Kind of leaving',
  cancelReason: 'Reason for leaving',
  tenure: 'Months stayed',
  churned: 'Has left, yes or no',
  event: 'Event: begins or ends',
};

const idLabels = { customers: '', subscriptions: 'Subscription id', orders: 'Order id' };

/** What a column of such a file can become. */
function rolesOf(holds: Holdings): readonly { value: RoleName; label: string }[] {
  if (holds === 'answers') return answerRoles;
  return [
    ...valueRoleNames[holds].map((value) => ({
      value,
      label: value === 'recordId' ? idLabels[holds] : (valueLabels[value] ?? value),
    })),
    { value: 'ignore', label: 'Leave out' },
  ];
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
                aria-label={`Settings of ${column.name}`}
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
  const roles = rolesOf(holds);
  return (
    <select
      className={classNames(
        'input input-sm w-40',
        role.role === 'ignore' && 'bg-sunken text-ink-3',
      )}
      aria-label={`${column} becomes`}
      value={role.role}
      onChange={({ target }) => {
        const chosen = roles.find(({ value }) => value === target.value);
        if (chosen) onRole(chosen.value);
      }}
    >
      {roles.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
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
