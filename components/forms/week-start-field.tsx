import { SelectField } from '@/components/ui/field';

/** On which day the weeks of trends begin. */
export function WeekStartField({ start, error }: { start: string; error: string | null }) {
  return (
    <SelectField
      // A select forgets a later default; a new key makes it take it.
      key={start}
      label="Weeks start on"
      name="weekStart"
      defaultValue={start}
      error={error}
      options={[
        { value: '1', label: 'Monday' },
        { value: '0', label: 'Sunday' },
      ]}
    />
  );
}
