'use client';

import { useWords } from '#words';
import { Checkbox, TextField } from '@/components/ui/field';
import type { ColumnRole, RoleOf } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import { keyOf } from '@/lib/surveys/key';
import { CodeNames } from './code-names';
import { DateSettings } from './date-settings';
import { PlanIntervals } from './plan-intervals';
import { type ChosenSurvey, ScoreSettings } from './score-settings';

export type RoleSettingsProps = {
  column: ColumnProfile;
  role: ColumnRole;
  surveys: readonly ChosenSurvey[];
  scoreColumns: readonly string[];
  onChange: (role: ColumnRole) => void;
};

/** What has to be known of a column beside its role. */
export function RoleSettings({ column, role, surveys, scoreColumns, onChange }: RoleSettingsProps) {
  const t = useWords();
  switch (role.role) {
    case 'score':
      return <ScoreSettings column={column} role={role} surveys={surveys} onChange={onChange} />;
    case 'answeredAt':
    case 'startedOn':
    case 'endedOn':
    case 'orderedAt':
      return <DateSettings column={column} role={role} onChange={onChange} />;
    case 'touchpoint':
    case 'channel':
      return (
        <div className="grid gap-2">
          <CodeNames
            column={column}
            label={t('columns.names-of', { what: role.role })}
            names={role.values}
            onChange={(values) =>
              onChange({ ...role, values: { ...leftOut(role.values), ...values } })
            }
          />
          <TextField
            label={t('columns.of-empty', { what: role.role })}
            placeholder={t('columns.refuse-them')}
            defaultValue={role.empty ?? ''}
            onChange={({ target }) => onChange({ ...role, empty: target.value.trim() || null })}
          />
        </div>
      );
    case 'amount':
      return (
        <Checkbox
          label={t('columns.in-cents')}
          hint={t('columns.cents-hint')}
          checked={role.inCents}
          onChange={({ target }) => onChange({ ...role, inCents: target.checked })}
        />
      );
    case 'plan':
      return (
        <PlanIntervals
          column={column}
          intervals={role.intervals}
          onChange={(intervals) => onChange({ ...role, intervals })}
        />
      );
    case 'language':
      return (
        <CodeNames
          column={column}
          label={t('columns.languages-of')}
          names={role.values}
          onChange={(values) => onChange({ ...role, values })}
        />
      );
    case 'attribute':
      return (
        <div className="grid gap-2">
          <TextField
            label={t('columns.attribute-name')}
            defaultValue={role.name}
            onChange={({ target }) => {
              const name = target.value.trim() || column.name;
              onChange({ ...role, name, key: keyOf(name, 'attribute') });
            }}
          />
          <CodeNames
            column={column}
            label={t('columns.words-of')}
            names={role.values}
            onChange={(values) => onChange({ ...role, values })}
          />
        </div>
      );
    case 'answerId':
      return (
        <TextField
          label={t('columns.prefix')}
          placeholder={t('columns.prefix-example')}
          defaultValue={role.prefix}
          onChange={({ target }) => onChange({ ...role, prefix: target.value.trim() })}
        />
      );
    case 'comment':
      return <CommentSettings {...{ role, scoreColumns, onChange }} />;
    default:
      return null;
  }
}

function CommentSettings({
  role,
  scoreColumns,
  onChange,
}: Pick<RoleSettingsProps, 'scoreColumns' | 'onChange'> & { role: RoleOf<'comment'> }) {
  const t = useWords();
  if (scoreColumns.length < 2) return null;
  return (
    <label className="field">
      <span className="text-xs text-ink-3">{t('columns.explains')}</span>
      <select
        className="input input-sm"
        value={role.for?.[0] ?? ''}
        onChange={({ target }) =>
          onChange(
            target.value === '' ? { role: 'comment' } : { role: 'comment', for: [target.value] },
          )
        }
      >
        <option value="">{t('columns.every-score')}</option>
        {scoreColumns.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}

function leftOut(values: Readonly<Record<string, string | null>>): Record<string, null> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([code, name]) => (name === null ? [[code, null]] : [])),
  );
}
