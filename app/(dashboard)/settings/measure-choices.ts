import type { MeasureOption } from '@/components/settings/measure-fields';
import type { SelectOption } from '@/components/ui/field';
import type { Catalog } from '@/db/queries/catalog';
import { type Measure, measureName, printMeasure } from '@/lib/marks/measure';
import { formatNumber, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** The measures as a form offers them, each with what its values may be. */
export function measureChoices(t: Words, measures: readonly Measure[]): MeasureOption[] {
  return measures.map((measure) => {
    const { range, isLowGood } = measure;
    const [least, most] = range;
    return {
      value: printMeasure(measure),
      label: measureName(t, measure),
      range: t('settings.range', {
        least: formatNumber(t, least, 0),
        most: formatNumber(t, most, 0),
        low: String(isLowGood),
      }),
    };
  });
}

/** Everywhere, then each touchpoint in use. */
export function touchpointChoices(
  t: Words,
  { touchpoint }: Pick<Catalog, 'touchpoint'>,
): SelectOption[] {
  const used = touchpoint.filter(({ archived }) => !archived);
  return [
    { value: '', label: t('settings.all-touchpoints') },
    ...used.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export function touchpointName(
  t: Words,
  id: string | null,
  { touchpoint }: Pick<Catalog, 'touchpoint'>,
) {
  if (id === null) return t('settings.at-all-touchpoints');
  return touchpoint.find((entry) => entry.id === id)?.name ?? t('settings.at-gone-touchpoint');
}

/** A value as its measure is written; a dash where none is set. */
export function valueWords(t: Words, value: number | null, measure: Measure | null): string {
  if (measure?.definition) return formatValue(t, value, measure.definition);
  const n = formatNumber(t, value, 2);
  return value === null || measure === null ? n : t('figures.percent', { n });
}
