import Link from 'next/link';
import type { ReactNode } from 'react';
import { stateNames } from '@/components/responses/shown-answer';
import { Facts } from '@/components/ui/facts';
import type { OneAnswer } from './one-answer';

/** Who answered what, where and when, as it was at the answer. */
export function AnswerFacts({ found: { answer, version, answeredAt } }: { found: OneAnswer }) {
  const { person } = answer;
  const customer = person?.customerHref ? (
    <Link href={person.customerHref}>{person.customer}</Link>
  ) : null;
  const facts: [string, ReactNode | null][] = [
    ['Customer', customer],
    ...(person?.attributes ?? []).map(([name, value]): [string, string] => [name, value]),
    ['Language', person?.languageName ?? null],
    ['Answered', answeredAt],
    ['Touchpoint', answer.touchpoint],
    ['Channel', answer.channel],
    ['Survey', version ? `${answer.survey}, version ${version.version}` : answer.survey],
    ['State', stateNames[answer.state]],
  ];
  return <Facts facts={facts} />;
}
