import Link from 'next/link';
import { Fragment } from 'react';
import { useWords } from '#words';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { ShownAnswer, ShownPerson } from './shown-answer';

/** The point with its metric and scale, since a 4 of 5 is no 4 of 7. */
function ScaledScore({ answer }: { answer: Pick<ShownAnswer, 'point' | 'definition'> }) {
  const t = useWords();
  const { point, definition } = answer;
  if (!definition) return <span className="num">{point}</span>;
  const { metric, scale } = definition;
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <ScoreBadge point={point} definition={definition} />
      <span className="text-xs text-ink-3" aria-hidden="true">
        {t(`names.metric-${metric}`)} {scale.min}–{scale.max}
      </span>
    </span>
  );
}

/** The words of an answer, in their own language and direction. */
export function Comment({
  person,
}: {
  person: Pick<ShownPerson, 'comment' | 'language'> & Partial<Pick<ShownPerson, 'pieces'>>;
}) {
  const t = useWords();
  if (!person.comment) return <span className="text-ink-3">{t('cards.no-comment')}</span>;
  return (
    <span dir="auto" lang={person.language ?? undefined} className="wrap-anywhere">
      “{person.pieces ? <Marked pieces={person.pieces} /> : person.comment}”
    </span>
  );
}

/** What was searched for stands out; the pieces in between do not. */
function Marked({ pieces }: { pieces: readonly string[] }) {
  return pieces.map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their places.
      <mark key={at}>{piece}</mark>
    ) : (
      piece
    ),
  );
}

function Place({ answer }: { answer: ShownAnswer }) {
  const t = useWords();
  const language = answer.person?.languageName ?? null;
  return (
    <span className="text-xs text-ink-3">
      {[answer.touchpoint, answer.channel, answer.survey, language].filter(Boolean).join(' · ')}
      {answer.state === 'counted' ? null : (
        <>
          {' '}
          <Badge tone="warn">{t(`responses.state-${answer.state}`)}</Badge>
        </>
      )}
      {answer.tags.map((tag) => (
        <Fragment key={tag}>
          {' '}
          <Badge>{tag}</Badge>
        </Fragment>
      ))}
    </span>
  );
}

type RowProps = { answer: ShownAnswer; withPeople: boolean; pickIn: string | null };

function AnswerRow({ answer, withPeople, pickIn }: RowProps) {
  const t = useWords();
  const { person, at, href } = answer;
  return (
    <tr>
      <Td className="align-top!">
        <span className="flex items-center gap-2">
          {pickIn ? (
            <input
              type="checkbox"
              name="ids"
              value={answer.id}
              form={pickIn}
              aria-label={t('responses.choose', { at })}
            />
          ) : null}
          <ScaledScore answer={answer} />
        </span>
      </Td>
      <Td className="align-top! max-rail:order-3 max-rail:col-span-2">
        {person ? (
          <span className="block max-w-[88ch]">
            <Comment person={person} />
          </span>
        ) : null}
        <Place answer={answer} />
      </Td>
      {withPeople ? (
        <Td className="align-top! max-rail:order-4 max-rail:col-span-2">
          {person?.customerHref ? (
            <Link
              href={person.customerHref}
              prefetch={false}
              className="font-medium text-ink wrap-anywhere"
            >
              {person.customer}
            </Link>
          ) : null}
          <span className="block text-xs text-ink-3">
            {person?.attributes.map(([, value]) => value).join(' · ')}
          </span>
        </Td>
      ) : null}
      <Td num className="align-top! whitespace-nowrap max-rail:order-2">
        <Link href={href} prefetch={false} className="text-ink-2">
          {at}
          <span className="sr-only">{t('responses.open-aloud')}</span>
        </Link>
      </Td>
    </tr>
  );
}

/** Answers, newest first as given. The time is the link to each. */
export function AnswerTable({
  answers,
  withPeople,
  caption,
  pickIn = null,
}: {
  answers: readonly ShownAnswer[];
  /** Whether there is a column for the customer. */
  withPeople: boolean;
  caption: string;
  /** The id of the form that answers are chosen for; without it none can be. */
  pickIn?: string | null;
}) {
  const t = useWords();
  return (
    <Table caption={caption} phone="rows">
      <thead>
        <tr>
          <Th>{t('responses.score')}</Th>
          <Th className="w-full">
            {t(
              answers.some(({ person }) => person) ? 'responses.what-they-said' : 'responses.where',
            )}
          </Th>
          {withPeople ? <Th className="min-w-40">{t('responses.customer')}</Th> : null}
          <Th num>{t('responses.when')}</Th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <AnswerRow key={answer.id} answer={answer} withPeople={withPeople} pickIn={pickIn} />
        ))}
      </tbody>
    </Table>
  );
}
