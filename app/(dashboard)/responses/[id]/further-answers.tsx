import { findResponseDetails } from '@/db/queries/response-details';
import type { Scope } from '@/db/scope';
import { requestWords } from '@/lib/words/request-words';

/** What the respondent answered to further questions; nothing where that is nothing. */
export async function FurtherAnswers({ id, scope }: { id: string; scope: Scope }) {
  const t = await requestWords();
  const details = await findResponseDetails(scope, id);
  if (!details || (details.answers.length === 0 && !details.mayCallBack)) return null;
  return (
    <dl className="defs mt-4">
      {details.answers.map(({ question, answer }) => (
        <div key={question} className="contents">
          <dt>{question}</dt>
          <dd className="wrap-anywhere" dir="auto">
            {answer}
          </dd>
        </div>
      ))}
      {details.mayCallBack ? (
        <div className="contents">
          <dt>{t('answer.may-call')}</dt>
          <dd>{t('answer.yes')}</dd>
        </div>
      ) : null}
    </dl>
  );
}
