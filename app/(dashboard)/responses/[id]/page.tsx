import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { followUpStateNames } from '@/components/follow-ups/shown-follow-up';
import { toneOf } from '@/components/metrics/standing';
import { AnswerTable, Comment } from '@/components/responses/answer-table';
import { ScaleStrip } from '@/components/responses/scale-strip';
import { stateNames } from '@/components/responses/shown-answer';
import { StateActions, UndoNotice } from '@/components/responses/state-actions';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { metricNames } from '@/lib/metrics/definition';
import { responseStates } from '@/lib/surveys/vocabulary';
import { moveResponse } from './actions';
import { AnswerFacts } from './answer-facts';
import { FurtherAnswers } from './further-answers';
import { History } from './history';
import { type OneAnswer, oneAnswer } from './one-answer';
import { TagsAndInvitation } from './tags-and-invitation';

export const metadata = { title: 'Response' };

const undoable = z.enum(responseStates);

export default async function ResponsePage({ params, searchParams }: PageProps<'/responses/[id]'>) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const found = await oneAnswer(id);
  if (!found) notFound();
  const { answer, member } = found;
  const mayMove = may(member.role, 'responses:write');
  const undo = undoable.safeParse((await searchParams).undo);
  return (
    <div className="plain">
      {mayMove && undo.success && undo.data !== answer.state ? (
        <UndoNotice
          key={answer.state}
          id={id}
          state={answer.state}
          before={undo.data}
          action={moveResponse}
        />
      ) : null}
      {answer.person ? null : (
        <Notice tone="info">
          Names and comments are hidden for your role, and so are customer details.
        </Notice>
      )}
      <PageHeader
        eyebrow={<Link href="/responses">Responses</Link>}
        title={titleOf(found)}
        description={`${answer.touchpoint} · ${answer.channel} · ${answer.at}`}
        actions={
          <>
            {answer.person && found.followUp ? (
              <LinkButton href={`/follow-ups/${found.followUp.id}`}>
                Follow-up: {followUpStateNames[found.followUp.state].toLowerCase()}
              </LinkButton>
            ) : null}
            {mayMove ? (
              <StateActions key={answer.state} id={id} state={answer.state} action={moveResponse} />
            ) : null}
          </>
        }
      >
        {answer.state === 'counted' ? null : <Badge tone="warn">{stateNames[answer.state]}</Badge>}
      </PageHeader>
      <div className="grid items-start gap-4 rail:grid-cols-[1.6fr_1fr]">
        <Said found={found} />
        <Panel title="About this answer" padded>
          <AnswerFacts found={found} />
        </Panel>
      </div>
      <TagsAndInvitation id={id} member={member} />
      <Others found={found} />
      {mayMove ? <History id={id} member={member} /> : null}
    </div>
  );
}

function titleOf({ answer, version }: OneAnswer): string {
  const { point, definition } = answer;
  if (!version) return `Answer ${point}`;
  const { metric, scale } = version;
  const start = `${metricNames[metric].short} ${point} of ${scale.min}–${scale.max}`;
  if (!definition) return start;
  const [bad, neutral, good] = {
    ces: ['hard', 'neutral', 'easy'],
    csat: ['dissatisfied', 'neutral', 'satisfied'],
    nps: ['detractor', 'passive', 'promoter'],
  }[metric];
  return `${start}, ${{ negative: bad, neutral, positive: good }[toneOf(point, definition)]}`;
}

/** The question as it was asked, the point that was chosen, the words that were written. */
function Said({ found: { answer, version, member } }: { found: OneAnswer }) {
  const { definition, point, person } = answer;
  return (
    <Panel title={version ? `“${version.question}”` : 'The answer'} padded>
      {definition && version ? (
        <ScaleStrip
          point={point}
          definition={definition}
          lowLabel={version.lowLabel}
          highLabel={version.highLabel}
        />
      ) : null}
      {person ? (
        <>
          <p className="mt-4 text-md">
            <Comment person={person} />
          </p>
          <FurtherAnswers id={answer.id} scope={member.scope} />
        </>
      ) : null}
    </Panel>
  );
}

function Others({ found: { answer, others } }: { found: OneAnswer }) {
  if (!answer.person?.customer) return null;
  return (
    <Panel
      title="Other answers of this customer"
      note={others.length > 0 ? 'newest first' : undefined}
      className="mt-4"
    >
      {others.length > 0 ? (
        <AnswerTable answers={others} withPeople={false} caption="Other answers of this customer" />
      ) : (
        <p className="px-4 pb-4 text-ink-2">{answer.person.customer} has given no other answer.</p>
      )}
    </Panel>
  );
}
