import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { useWords } from '#words';
import { DueControl, OwnerControl, StateControl } from '@/components/follow-ups/follow-up-controls';
import { NoteForm } from '@/components/follow-ups/note-form';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { AnswerTable, Comment } from '@/components/responses/answer-table';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import {
  dateFollowUpAction,
  giveFollowUpAction,
  moveFollowUpAction,
  noteFollowUpAction,
} from '../actions';
import { FollowUpFacts } from './follow-up-facts';
import { FollowUpHistory } from './follow-up-history';
import { type OneFollowUp, oneFollowUp } from './one-follow-up';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('calls.follow-up') };
}

export default async function FollowUpPage({ params }: PageProps<'/follow-ups/[id]'>) {
  const t = await requestWords();
  const { id } = await params;
  const found = z.uuid().safeParse(id).success ? await oneFollowUp(t, id) : null;
  if (!found) notFound();
  const { shown, member, others } = found;
  const mayAct = may(member.role, 'people:write');
  return (
    <ClientWords areas={['follow-ups']}>
      <div className="plain">
        <PageHeader
          eyebrow={<Link href="/follow-ups">{t('names.page-follow-ups')}</Link>}
          title={shown.customer}
          description={`${shown.touchpoint} · ${shown.channel} · ${shown.answeredAt}`}
          actions={
            <>
              <LinkButton href={shown.responseHref}>{t('calls.the-answer')}</LinkButton>
              {shown.customerHref ? (
                <LinkButton href={shown.customerHref}>{t('calls.the-customer')}</LinkButton>
              ) : null}
            </>
          }
        >
          <span className="mt-2 flex flex-wrap items-center gap-2">
            <Badge tone={shown.state === 'open' ? 'accent' : 'plain'}>
              {t(`follow-ups.state-${shown.state}`)}
            </Badge>
            <span className={shown.isOverdue ? 'text-warn-text' : 'text-ink-2'}>{shown.due}</span>
          </span>
        </PageHeader>
        <div className="grid items-start gap-4 rail:grid-cols-[1.6fr_1fr]">
          <div className="grid min-w-0 gap-4">
            <Said found={found} />
            <Panel title={t('calls.notes-history')} note={t('calls.latest-first')} padded>
              <div className="grid gap-4">
                {mayAct ? <NoteForm id={id} action={noteFollowUpAction} /> : null}
                <FollowUpHistory found={found} />
              </div>
            </Panel>
          </div>
          <Panel title={t('calls.the-call')} padded>
            <div className="grid gap-4">
              <FollowUpFacts found={found} />
              {mayAct ? <Controls found={found} /> : null}
            </div>
          </Panel>
        </div>
        {others.length > 0 ? (
          <Panel title={t('calls.others')} note={t('calls.newest-first')} className="mt-4">
            <AnswerTable answers={others} withPeople={false} caption={t('calls.others')} />
          </Panel>
        ) : null}
      </div>
    </ClientWords>
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
  const t = useWords();
  const { point, definition, comment, language } = shown;
  return (
    <Panel title={t('calls.what-they-said')} padded>
      <p className="flex gap-3 text-md">
        {definition ? <ScoreBadge point={point} definition={definition} /> : <b>{point}</b>}
        <span className="min-w-0">
          <Comment person={{ comment, language, pieces: null }} />
        </span>
      </p>
    </Panel>
  );
}
