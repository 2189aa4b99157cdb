import type { ImportMapping } from '@/lib/csv/mapping';
import type { PresetSuggestion } from '@/lib/csv/suggest-preset';

/** Whether a mapping began as that of a program, however it was changed since: ids, times and lines left out tell. */
export function isMappedAs(preset: PresetSuggestion | null, mapping: ImportMapping): boolean {
  return preset !== null && traits(preset.mapping) === traits(mapping);
}

function traits({ columns, skip }: ImportMapping): string {
  const telling = Object.entries(columns).flatMap(([name, { role }]) =>
    role === 'answerId' || role === 'answeredAt' ? [`${role} ${name}`] : [],
  );
  return JSON.stringify([telling.sort(), skip.map(({ column }) => column).sort()]);
}
