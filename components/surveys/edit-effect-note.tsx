import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import type { SurveyDraft } from '@/lib/surveys/content-edit';
import { isSameBeside, surveyEditEffect } from '@/lib/surveys/edit-effect';
import { editEffect } from '@/lib/surveys/question';
import { formatCount, paragraph } from '@/lib/words/figures';
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
      return { tone: 'info', text: inPlaceWords(t, change) };
    case 'break':
      return {
        tone: 'info',
        text: t('survey-editor.effect-break', { n: formatCount(t, answers) }),
      };
    case 'new-series':
      return {
        tone: 'warn',
        text: t('survey-editor.effect-new-series', { n: formatCount(t, answers) }),
      };
  }
}

function inPlaceWords(t: Words, { before, after, answers }: Change): string {
  if (answers === 0) return t('survey-editor.effect-no-answers');
  const isMethod = editEffect(before.question, after.question, true) === 'in-place';
  const isBeside = !isSameBeside(before.content, after.content);
  return paragraph(t, [
    isMethod ? t('survey-editor.effect-method') : '',
    isBeside ? t('survey-editor.effect-beside') : '',
    t('survey-editor.effect-stays'),
  ]);
}
