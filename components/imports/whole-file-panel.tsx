'use client';

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
  const has = (role: string) =>
    Object.values(mapping.columns).some((column) => column.role === role);
  const text = (value: string) => value.trim() || null;
  return (
    <Panel title="For every line" padded>
      <div className="grid gap-3">
        {has('touchpoint') ? null : (
          <TextField
            label="Touchpoint"
            list="import-touchpoints"
            defaultValue={mapping.touchpoint ?? ''}
            hint="No column says it. A new name is added to the workspace."
            onChange={({ target }) => onChange({ touchpoint: text(target.value) })}
          />
        )}
        {has('channel') ? null : (
          <TextField
            label="Channel"
            list="import-channels"
            defaultValue={mapping.channel ?? ''}
            onChange={({ target }) => onChange({ channel: text(target.value) })}
          />
        )}
        {has('answeredAt') ? (
          <TextField
            label="Time zone of the file"
            defaultValue={mapping.timeZone ?? ''}
            placeholder="as the workspace"
            hint="For times without one. A date alone keeps its day."
            onChange={({ target }) => onChange({ timeZone: text(target.value) })}
          />
        ) : (
          <TextField
            type="date"
            label="Day of all answers"
            defaultValue={mapping.day ?? ''}
            hint="Or choose the column that says when each was given."
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
