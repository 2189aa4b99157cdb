import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import type { SurveyDraft } from '@/lib/surveys/content-edit';
import { isSameBeside, surveyEditEffect } from '@/lib/surveys/edit-effect';
import { editEffect } from '@/lib/surveys/question';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

type Change = {
  before: SurveyDraft;
  after: SurveyDraft;
  /** Given to the question as it is now. */
  answers: number;
};

/** Says, before anybody saves, what the edit will do to the numbers. */
export function EditEffectNote(change: Change) {
  const t = useWords();
  const words = effectWords(t, change);
  return (
    <div aria-live="polite">{words ? <Notice tone={words.tone}>{words.text}</Notice> : null}</div>
  );
}

function effectWords(t: Words, change: Change): { tone: 'info' | 'warn'; text: string } | null {
  const { before, after, answers } = change;
  switch (surveyEditEffect(before, after, answers > 0)) {
    case 'none':
      return null;
    case 'in-place':
      return { tone: 'info', text: inPlaceWords(change) };
    case 'break':
      return {
        tone: 'info',
        text: `The ${formatCount(t, answers)} answers so far keep what they were asked. The trend goes on, with a mark where the wording changed. Invitations already made ask as before.`,
      };
    case 'new-series':
      return {
        tone: 'warn',
        text: `The ${formatCount(t, answers)} answers so far keep the old scale. New answers begin a new series: the two are never added up.`,
      };
  }
}

function inPlaceWords({ before, after, answers }: Change): string {
  if (answers === 0) return 'Nobody has answered this question yet, so it is simply replaced.';
  const isMethod = editEffect(before.question, after.question, true) === 'in-place';
  const isBeside = !isSameBeside(before.content, after.content);
  return [
    isMethod ? 'Views will start with another method.' : null,
    isBeside ? 'Thanks, links and mails change at once, also for invitations already made.' : null,
    'The answers and the question stay as they are.',
  ]
    .filter((words) => words !== null)
    .join(' ');
}
