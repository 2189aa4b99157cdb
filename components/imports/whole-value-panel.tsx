'use client';

import { useWords } from '#words';
import { SelectField, TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import type { ImportMapping } from '@/lib/csv/mapping';
import { billingIntervals } from '@/lib/value/vocabulary';
import { LineIsCustomer } from './line-is-customer';
import { SkipSettings } from './skip-settings';

type Whole = Pick<
  ImportMapping,
  'day' | 'timeZone' | 'currency' | 'interval' | 'lineIsCustomer' | 'skip'
>;

/** What holds for every customer, subscription or order of a file, where no column says it. */
export function WholeValuePanel({
  columns,
  mapping,
  onChange,
}: {
  columns: readonly string[];
  mapping: ImportMapping;
  onChange: (whole: Partial<Whole>) => void;
}) {
  const t = useWords();
  const has = (...roles: string[]) =>
    Object.values(mapping.columns).some(({ role }) => roles.includes(role));
  const { holds } = mapping;
  return (
    <Panel title={t('columns.every-line')} padded>
      <div className="grid gap-3">
        {holds === 'customers' || has('currency') ? null : (
          <TextField
            label={t('columns.role-currency')}
            defaultValue={mapping.currency ?? ''}
            placeholder="EUR"
            maxLength={3}
            hint={t('columns.currency-hint')}
            onChange={({ target }) => onChange({ currency: currencyIn(target.value) })}
          />
        )}
        {holds === 'subscriptions' && !has('interval') ? (
          <SelectField
            label={t('columns.amount-for')}
            value={mapping.interval}
            onChange={({ target }) => {
              const interval = billingIntervals.find((one) => one === target.value);
              if (interval) onChange({ interval });
            }}
            options={billingIntervals.map((one) => ({
              value: one,
              label: t(`columns.interval-${one}`),
            }))}
          />
        ) : null}
        {has('tenure') ? (
          <TextField
            type="date"
            label={t('columns.file-of')}
            defaultValue={mapping.day ?? ''}
            hint={t('columns.file-of-hint')}
            onChange={({ target }) => onChange({ day: target.value || null })}
          />
        ) : null}
        {has('startedOn', 'endedOn', 'orderedAt') ? (
          <TextField
            label={t('columns.file-zone')}
            defaultValue={mapping.timeZone ?? ''}
            placeholder={t('columns.as-workspace')}
            hint={t('columns.zone-hint')}
            onChange={({ target }) => onChange({ timeZone: target.value.trim() || null })}
          />
        ) : null}
        <LineIsCustomer mapping={mapping} onChange={onChange} />
        <SkipSettings
          columns={columns}
          rules={mapping.skip}
          onChange={(skip) => onChange({ skip })}
        />
      </div>
    </Panel>
  );
}

/** Whole codes only: a mapping with half of one could not be read. */
function currencyIn(text: string): string | null {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}
