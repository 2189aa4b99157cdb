import { listed, paragraph, sizeInWords } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Change } from './change';
import type { Definition, MetricId } from './definition';

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
export function headline(t: Words, changes: readonly HeadlineChange[]): string {
  const verdict = (wanted: Change['verdict']) =>
    changes.filter(({ change }) => change?.verdict === wanted);
  const [real, noise, few] = [verdict('real'), verdict('noise'), verdict('too-few')];
  if (real.length + noise.length === 0) return t(few.length > 0 ? 'headline.few' : 'headline.none');
  const sentences = [
    real.length > 0 ? realWords(t, real) : t('headline.nothing'),
    ...(real.length > 0 && noise.length > 0
      ? [t('headline.noise-of', { names: namesOf(t, noise) })]
      : []),
    ...(few.length > 0 ? [t('headline.few-of', { names: namesOf(t, few) })] : []),
  ];
  return paragraph(t, sentences);
}

function realWords(t: Words, real: readonly HeadlineChange[]): string {
  const moves = real.map(({ name, change, definition }) => {
    const difference = change?.difference ?? 0;
    const size = sizeInWords(t, difference, definition);
    return t(difference < 0 ? 'headline.fell' : 'headline.rose', { name, size });
  });
  return t('headline.real', { moves: listed(t, moves), count: real.length });
}

function namesOf(t: Words, changes: readonly HeadlineChange[]): string {
  return listed(
    t,
    changes.map(({ name }) => name),
  );
}
