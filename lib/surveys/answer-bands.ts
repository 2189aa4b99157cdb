/** Thirds of a scale by what they mean: `low` is hard, dissatisfied, detractor, whatever the direction. */
export const answerBands = ['low', 'middle', 'high'] as const;
export type AnswerBand = (typeof answerBands)[number];
