import type { MeasureOption } from '@/components/settings/measure-fields';
import type { SelectOption } from '@/components/ui/field';
import type { Catalog } from '@/db/queries/catalog';
import { type Measure, printMeasure } from '@/lib/marks/measure';
import { formatNumber, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** The measures as a form offers them, each with what its values may be. */
export function measureChoices(t: Words, measures: readonly Measure[]): MeasureOption[] {
  return measures.map((measure) => {
    const { name, range, isLowGood } = measure;
    const [least, most] = range.map((end) => formatNumber(t, end, 0));
    return {
      value: printMeasure(measure),
      label: name,
      range: `${least} to ${most}, ${isLowGood ? 'low' : 'high'} is good`,
    };
  });
}

/** Everywhere, then each touchpoint in use. */
export function touchpointChoices({ touchpoint }: Pick<Catalog, 'touchpoint'>): SelectOption[] {
  const used = touchpoint.filter(({ archived }) => !archived);
  return [
    { value: '', label: 'All touchpoints' },
    ...used.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export function touchpointName(id: string | null, { touchpoint }: Pick<Catalog, 'touchpoint'>) {
  if (id === null) return 'all touchpoints';
  return touchpoint.find((entry) => entry.id === id)?.name ?? 'a touchpoint that is gone';
}

/** A value as its measure is written; a dash where none is set. */
export function valueWords(t: Words, value: number | null, measure: Measure | null): string {
  if (measure?.definition) return formatValue(t, value, measure.definition);
  return value === null ? '–' : `${formatNumber(t, value, 2)}${measure ? ' %' : ''}`;
}
