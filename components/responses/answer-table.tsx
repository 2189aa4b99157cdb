import Link from 'next/link';
import { Fragment } from 'react';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import { metricNames } from '@/lib/metrics/definition';
import { type ShownAnswer, type ShownPerson, stateNames } from './shown-answer';

/** The point with its metric and scale, since a 4 of 5 is no 4 of 7. */
function ScaledScore({ answer }: { answer: Pick<ShownAnswer, 'point' | 'definition'> }) {
  const { point, definition } = answer;
  if (!definition) return <span className="num">{point}</span>;
  const { metric, scale } = definition;
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <ScoreBadge point={point} definition={definition} />
      <span className="text-xs text-ink-3" aria-hidden="true">
        {metricNames[metric].short} {scale.min}–{scale.max}
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
  if (!person.comment) return <span className="text-ink-3">No comment</span>;
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
  const language = answer.person?.languageName ?? null;
  return (
    <span className="text-xs text-ink-3">
      {[answer.touchpoint, answer.channel, answer.survey, language].filter(Boolean).join(' · ')}
      {answer.state === 'counted' ? null : (
        <>
          {' '}
          <Badge tone="warn">{stateNames[answer.state]}</Badge>
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
              aria-label={`Choose the answer of ${at}`}
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
          <span className="sr-only">, open this answer</span>
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
  return (
    <Table caption={caption} phone="rows">
      <thead>
        <tr>
          <Th>Score</Th>
          <Th className="w-full">
            {answers.some(({ person }) => person) ? 'What they said' : 'Where'}
          </Th>
          {withPeople ? <Th className="min-w-40">Customer</Th> : null}
          <Th num>When</Th>
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
