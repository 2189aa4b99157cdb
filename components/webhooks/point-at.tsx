import type { ReactNode } from 'react';
import { useWords } from '#words';
import { SelectField } from '@/components/ui/field';
import { type ExampleField, shownPointer } from '@/lib/surveys/message-fields';
import type { MappingEcho } from './mapping-form';

/** A choice of one field of the example, each with what stands in it there. */
export function PointAt({
  label,
  hideLabel = false,
  name,
  start,
  hint,
  fields,
  echo,
}: {
  label: string;
  hideLabel?: boolean;
  name: string;
  /** The field that is pointed at now. */
  start: string | null;
  hint?: ReactNode;
  fields: readonly ExampleField[];
  echo: MappingEcho;
}) {
  const t = useWords();
  const current = echo.value(name, start);
  const known = current === '' || fields.some(({ at }) => at === current);
  const options = fields.map(({ at, value }) => ({
    value: at,
    label: `${shownPointer(t, at)}: ${value}`,
  }));
  return (
    <SelectField
      label={label}
      hideLabel={hideLabel}
      name={name}
      error={echo.error(name)}
      hint={hint}
      defaultValue={current}
      options={[
        { value: '', label: t('webhook-form.none') },
        // Pointed at before a message came, or in one of another kind.
        ...(known ? [] : [{ value: current, label: shownPointer(t, current) }]),
        ...options,
      ]}
    />
  );
}
