import 'server-only';
import { programmeFields } from '@/lib/surveys/programme';
import { textDirection } from '@/lib/surveys/text-direction';
import { wantedLanguages } from '@/lib/words/wanted-languages';
import { pageLanguageFor } from './load-question';
import { noticePage } from './page-frame';
import type { PageFrame } from './page-model';
import { pageResponse } from './page-response';

/** The page of a link that stands for nothing, in the language of whoever opens it. */
export function strangerPage(request: Pick<Request, 'headers'>, nonce: string): Response {
  return pageResponse(noticePage(strangerFrame(request, nonce), 'unknown'), { nonce, status: 404 });
}

/** What stands around a page where nobody knows whose question it is. */
export function strangerFrame({ headers }: Pick<Request, 'headers'>, nonce: string): PageFrame {
  const language = pageLanguageFor(wantedLanguages(headers.get('accept-language')));
  return {
    nonce,
    language,
    pageLanguage: language,
    direction: textDirection(language),
    brand: { ...programmeFields.parse({}), name: 'Ergograph' },
    isTrial: false,
  };
}
