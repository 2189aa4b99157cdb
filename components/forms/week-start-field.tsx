import { useWords } from '#words';
import { SelectField } from '@/components/ui/field';

/** On which day the weeks of trends begin. */
export function WeekStartField({ start, error }: { start: string; error: string | null }) {
  const t = useWords();
  return (
    <SelectField
      // A select forgets a later default; a new key makes it take it.
      key={start}
      label={t('ui.week-start')}
      name="weekStart"
      defaultValue={start}
      error={error}
      options={[
        { value: '1', label: t('ui.monday') },
        { value: '0', label: t('ui.sunday') },
      ]}
    />
  );
}
