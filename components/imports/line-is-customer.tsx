'use client';

import { useWords } from '#words';
import { Checkbox } from '@/components/ui/field';
import type { ImportMapping } from '@/lib/csv/mapping';

/** Whether each line is somebody of their own, asked where no column says who. */
export function LineIsCustomer({
  mapping,
  onChange,
}: {
  mapping: ImportMapping;
  onChange: (whole: Pick<ImportMapping, 'lineIsCustomer'>) => void;
}) {
  const t = useWords();
  const names = Object.values(mapping.columns).some(
    ({ role }) => role === 'customerId' || role === 'customerEmail',
  );
  if (names) return null;
  return (
    <Checkbox
      label={t('columns.line-is-customer')}
      hint={t('columns.line-is-customer-hint')}
      checked={mapping.lineIsCustomer ?? false}
      onChange={({ target }) => onChange({ lineIsCustomer: target.checked })}
    />
  );
}
