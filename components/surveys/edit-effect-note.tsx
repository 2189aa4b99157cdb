import { Notice } from '@/components/ui/notice';
import { formatCount } from '@/lib/metrics/format';
import { type EditEffect, editEffect, type Question } from '@/lib/surveys/question';

/** Says, before anybody saves, what the edit will do to the numbers. */
export function EditEffectNote({
  before,
  after,
  answers,
}: {
  before: Question;
  after: Question;
  /** Given to the question as it is now. */
  answers: number;
}) {
  const words = effectWords(editEffect(before, after, answers > 0), answers);
  return (
    <div aria-live="polite">{words ? <Notice tone={words.tone}>{words.text}</Notice> : null}</div>
  );
}

function effectWords(
  effect: EditEffect,
  answers: number,
): { tone: 'info' | 'warn'; text: string } | null {
  switch (effect) {
    case 'none':
      return null;
    case 'in-place':
      return {
        tone: 'info',
        text:
          answers > 0
            ? 'Views will start with another method. The answers and the question stay as they are.'
            : 'Nobody has answered this question yet, so it is simply replaced.',
      };
    case 'break':
      return {
        tone: 'info',
        text: `The ${formatCount(answers)} answers so far keep the old wording. The trend goes on, with a mark where the wording changed.`,
      };
    case 'new-series':
      return {
        tone: 'warn',
        text: `The ${formatCount(answers)} answers so far keep the old scale. New answers begin a new series: the two are never added up.`,
      };
  }
}
