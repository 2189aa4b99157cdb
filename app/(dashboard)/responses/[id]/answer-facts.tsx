import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { Facts } from '@/components/ui/facts';
import type { Words } from '@/lib/words/words';
import type { OneAnswer } from './one-answer';

/** Who answered what, where and when, as it was at the answer. */
export function AnswerFacts({ found }: { found: OneAnswer }) {
  const t = useWords();
  const { answer, answeredAt } = found;
  const { person } = answer;
  const customer = person?.customerHref ? (
    <Link href={person.customerHref}>{person.customer}</Link>
  ) : null;
  const facts: [string, ReactNode | null][] = [
    [t('responses.customer'), customer],
    ...(person?.attributes ?? []).map(([name, value]): [string, string] => [name, value]),
    [t('answer.language'), person?.languageName ?? null],
    [t('answer.answered'), answeredAt],
    [t('names.touchpoint'), answer.touchpoint],
    [t('names.channel'), answer.channel],
    [t('names.survey'), surveyWords(t, found)],
    [t('responses.state'), t(`responses.state-${answer.state}`)],
  ];
  return <Facts facts={facts} />;
}

function surveyWords(t: Words, { answer, version }: OneAnswer): string {
  const name = answer.survey;
  return version ? t('answer.survey-version', { name, version: version.version }) : name;
}
