import type { AnswerBand } from '@/lib/surveys/content';

/** Bands over all metrics. */
export const bandWords: Record<AnswerBand, string> = {
  low: 'Hard, dissatisfied, detractors',
  middle: 'Neutral, passives',
  high: 'Easy, satisfied, promoters',
};
