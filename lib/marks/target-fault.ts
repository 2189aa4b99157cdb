import { setLevels, type TargetLevel, type TargetValues } from '@/lib/metrics/target';
import type { Said } from '@/lib/words/said';

/**
 * What is wrong with the levels of a target, as one sentence; null if nothing.
 * Each lies within what the figure can be, and is no easier to reach than the one before.
 */
export function targetFault(
  values: TargetValues,
  [least, most]: readonly [number, number],
  isLowGood = false,
): { level: TargetLevel; said: Said } | null {
  const levels = setLevels(values);
  if (levels.length === 0) return { level: 'required', said: { key: 'marks.set-one' } };
  const outside = levels.find(({ value }) => value < least || value > most);
  if (outside) {
    const values = {
      least: withMinus(least),
      most: withMinus(most),
      value: withMinus(outside.value),
    };
    return { level: outside.level, said: { key: 'marks.out-of-reach', values } };
  }
  const wrong = levels.find(({ value }, at) => {
    const before = levels[at - 1]?.value;
    return before !== undefined && (isLowGood ? value > before : value < before);
  });
  const before = wrong && levels[levels.indexOf(wrong) - 1];
  if (!wrong || !before) return null;
  const { level } = wrong;
  const said: Said = {
    key: isLowGood ? 'marks.easier-low' : 'marks.easier',
    values: { level, before: before.level, value: withMinus(before.value) },
  };
  return { level, said };
}

/** A number as it was typed, with a real minus sign. */
export function withMinus(value: number): string {
  return String(value).replace('-', '−');
}
