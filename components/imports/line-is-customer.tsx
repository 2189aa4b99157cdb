'use client';

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
  const names = Object.values(mapping.columns).some(
    ({ role }) => role === 'customerId' || role === 'customerEmail',
  );
  if (names) return null;
  return (
    <Checkbox
      label="Each line is a customer of its own"
      hint="For a file that names nobody. The same line in another import of it is the same customer."
      checked={mapping.lineIsCustomer ?? false}
      onChange={({ target }) => onChange({ lineIsCustomer: target.checked })}
    />
  );
}
