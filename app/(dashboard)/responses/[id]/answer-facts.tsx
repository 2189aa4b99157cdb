import Link from 'next/link';
import { stateNames } from '@/components/responses/shown-answer';
import type { OneAnswer } from './one-answer';

/** Who answered what, where and when, as it was at the answer. */
export function AnswerFacts({ found: { answer, version, answeredAt } }: { found: OneAnswer }) {
  const { person } = answer;
  const facts: [string, string | null][] = [
    ...(person?.attributes ?? []).map(([name, value]): [string, string] => [name, value]),
    ['Language', person?.languageName ?? null],
    ['Answered', answeredAt],
    ['Touchpoint', answer.touchpoint],
    ['Channel', answer.channel],
    ['Survey', version ? `${answer.survey}, version ${version.version}` : answer.survey],
    ['State', stateNames[answer.state]],
  ];
  return (
    <dl className="defs">
      {person?.customerHref ? (
        <>
          <dt>Customer</dt>
          <dd className="wrap-anywhere">
            <Link href={person.customerHref}>{person.customer}</Link>
          </dd>
        </>
      ) : null}
      {facts.map(([term, words]) =>
        words === null ? null : (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
