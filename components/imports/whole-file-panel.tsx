'use client';

import { useWords } from '#words';
import { TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { ImportMapping } from '@/lib/csv/mapping';
import { LineIsCustomer } from './line-is-customer';
import { SkipSettings } from './skip-settings';

type Whole = Pick<
  ImportMapping,
  | 'touchpoint'
  | 'channel'
  | 'day'
  | 'timeZone'
  | 'currency'
  | 'interval'
  | 'lineIsCustomer'
  | 'skip'
>;

/** What holds for every line, where no column says it. */
export function WholeFilePanel({
  columns,
  mapping,
  touchpoints,
  channels,
  onChange,
}: {
  columns: readonly string[];
  mapping: ImportMapping;
  touchpoints: readonly string[];
  channels: readonly string[];
  onChange: (whole: Partial<Whole>) => void;
}) {
  const t = useWords();
  const has = (role: string) =>
    Object.values(mapping.columns).some((column) => column.role === role);
  const text = (value: string) => value.trim() || null;
  return (
    <Panel title={t('columns.every-line')} padded>
      <div className="grid gap-3">
        {has('touchpoint') ? null : (
          <TextField
            label={t('columns.role-touchpoint')}
            list="import-touchpoints"
            defaultValue={mapping.touchpoint ?? ''}
            hint={t('columns.no-column-says')}
            onChange={({ target }) => onChange({ touchpoint: text(target.value) })}
          />
        )}
        {has('channel') ? null : (
          <TextField
            label={t('columns.role-channel')}
            list="import-channels"
            defaultValue={mapping.channel ?? ''}
            onChange={({ target }) => onChange({ channel: text(target.value) })}
          />
        )}
        {has('answeredAt') ? (
          <TextField
            label={t('columns.file-zone')}
            defaultValue={mapping.timeZone ?? ''}
            placeholder={t('columns.as-workspace')}
            hint={t('columns.zone-hint')}
            onChange={({ target }) => onChange({ timeZone: text(target.value) })}
          />
        ) : (
          <TextField
            type="date"
            label={t('columns.day-of-all')}
            defaultValue={mapping.day ?? ''}
            hint={t('columns.day-hint')}
            onChange={({ target }) => onChange({ day: target.value || null })}
          />
        )}
        <LineIsCustomer mapping={mapping} onChange={onChange} />
        <SkipSettings
          columns={columns}
          rules={mapping.skip}
          onChange={(skip) => onChange({ skip })}
        />
      </div>
      <Names id="import-touchpoints" names={touchpoints} />
      <Names id="import-channels" names={channels} />
    </Panel>
  );
}

function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
