import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { DueControl, OwnerControl, StateControl } from '@/components/follow-ups/follow-up-controls';
import { NoteForm } from '@/components/follow-ups/note-form';
import { followUpStateNames } from '@/components/follow-ups/shown-follow-up';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { AnswerTable, Comment } from '@/components/responses/answer-table';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import {
  dateFollowUpAction,
  giveFollowUpAction,
  moveFollowUpAction,
  noteFollowUpAction,
} from '../actions';
import { FollowUpFacts } from './follow-up-facts';
import { FollowUpHistory } from './follow-up-history';
import { type OneFollowUp, oneFollowUp } from './one-follow-up';

export const metadata = { title: 'Follow-up' };

export default async function FollowUpPage({ params }: PageProps<'/follow-ups/[id]'>) {
  const { id } = await params;
  const found = z.uuid().safeParse(id).success ? await oneFollowUp(id) : null;
  if (!found) notFound();
  const { shown, member, others } = found;
  const mayAct = may(member.role, 'people:write');
  return (
    <div className="plain">
      <PageHeader
        eyebrow={<Link href="/follow-ups">Follow-ups</Link>}
        title={shown.customer}
        description={`${shown.touchpoint} · ${shown.channel} · ${shown.answeredAt}`}
        actions={
          <>
            <LinkButton href={shown.responseHref}>The answer</LinkButton>
            {shown.customerHref ? (
              <LinkButton href={shown.customerHref}>The customer</LinkButton>
            ) : null}
          </>
        }
      >
        <span className="mt-2 flex flex-wrap items-center gap-2">
          <Badge tone={shown.state === 'open' ? 'accent' : 'plain'}>
            {followUpStateNames[shown.state]}
          </Badge>
          <span className={shown.isOverdue ? 'text-warn-text' : 'text-ink-2'}>{shown.due}</span>
        </span>
      </PageHeader>
      <div className="grid items-start gap-4 rail:grid-cols-[1.6fr_1fr]">
        <div className="grid min-w-0 gap-4">
          <Said found={found} />
          <Panel title="Notes and history" note="latest first" padded>
            <div className="grid gap-4">
              {mayAct ? <NoteForm id={id} action={noteFollowUpAction} /> : null}
              <FollowUpHistory found={found} />
            </div>
          </Panel>
        </div>
        <Panel title="The call" padded>
          <div className="grid gap-4">
            <FollowUpFacts found={found} />
            {mayAct ? <Controls found={found} /> : null}
          </div>
        </Panel>
      </div>
      {others.length > 0 ? (
        <Panel title="Other answers of this customer" note="newest first" className="mt-4">
          <AnswerTable
            answers={others}
            withPeople={false}
            caption="Other answers of this customer"
          />
        </Panel>
      ) : null}
    </div>
  );
}

function Controls({ found: { followUp, members } }: { found: OneFollowUp }) {
  const { id, state, ownerId } = followUp;
  return (
    <>
      <StateControl id={id} state={state} action={moveFollowUpAction} />
      <OwnerControl id={id} owner={ownerId} members={members} action={giveFollowUpAction} />
      <DueControl id={id} action={dateFollowUpAction} />
    </>
  );
}

function Said({ found: { shown } }: { found: OneFollowUp }) {
  const { point, definition, comment, language } = shown;
  return (
    <Panel title="What they said" padded>
      <p className="flex gap-3 text-md">
        {definition ? <ScoreBadge point={point} definition={definition} /> : <b>{point}</b>}
        <span className="min-w-0">
          <Comment person={{ comment, language, pieces: null }} />
        </span>
      </p>
    </Panel>
  );
}
