import type { Change } from './change';
import type { Definition, MetricId } from './definition';
import { formatSize } from './format';

/** One metric of a page head, with its change. */
export type HeadlineChange = {
  name: string;
  metric: MetricId;
  change: Change | null;
  definition: Definition;
};

/**
 * What changed, in one or two honest sentences for the head of a page. It says
 * which way a score moved and whether that is more than chance, and never why.
 *
 * @example "CES fell 0.17, a real change. CSAT and NPS moved within noise."
 */
export function headline(changes: readonly HeadlineChange[]): string {
  const verdict = (wanted: Change['verdict']) =>
    changes.filter(({ change }) => change?.verdict === wanted);
  const [real, noise, few] = [verdict('real'), verdict('noise'), verdict('too-few')];
  if (real.length + noise.length === 0) {
    return few.length > 0 ? 'Too few answers to judge a change.' : 'No answers to compare.';
  }
  const sentences = [
    real.length > 0 && `${realWords(real)}.`,
    real.length > 0 && noise.length > 0 && `${namesOf(noise)} moved within noise.`,
    real.length === 0 && 'Nothing moved beyond noise.',
    few.length > 0 && `Too few answers to judge ${namesOf(few)}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function realWords(real: readonly HeadlineChange[]): string {
  const moves = real.map(({ name, change, definition }) => {
    const difference = change?.difference ?? 0;
    return `${name} ${difference < 0 ? 'fell' : 'rose'} ${sizeInWords(difference, definition)}`;
  });
  const tail = [', a real change', ', both real changes'][real.length - 1] ?? ', all real changes';
  return listed(moves) + tail;
}

/** `0.17`, `2.1 points`: rates and net scores move in points. */
function sizeInWords(difference: number, definition: Definition): string {
  const size = formatSize(difference, definition).replace(' pt', '');
  if (definition.unit === 'scale') return size;
  return `${size} ${size === '1' ? 'point' : 'points'}`;
}

function namesOf(changes: readonly HeadlineChange[]): string {
  return listed(changes.map(({ name }) => name));
}

/** `a`, `a and b`, `a, b and c` */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
