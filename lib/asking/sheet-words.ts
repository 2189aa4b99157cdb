import 'server-only';
import { languagesOf, type SurveyContent } from '@/lib/surveys/content';
import { localise } from '@/lib/surveys/localised-survey';
import type { Question } from '@/lib/surveys/question';
import { pageLanguageFor } from './load-question';
import { placeWords } from './place-words';

/** What a printed sheet says, in the survey's own language and up to three others. */
export function sheetWords(question: Question, content: SurveyContent) {
  return languagesOf(content)
    .slice(0, 4)
    .map((language) => {
      const { question: asked, direction } = localise(question, content, language);
      const { scan, short } = placeWords(pageLanguageFor([language]));
      return { language, direction, question: asked, scan, short };
    });
}
