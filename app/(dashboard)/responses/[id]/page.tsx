import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import * as z from 'zod';
import { useWords } from '#words';
import { toneOf } from '@/components/metrics/standing';
import { AnswerTable, Comment } from '@/components/responses/answer-table';
import { ScaleStrip } from '@/components/responses/scale-strip';
import { StateActions, UndoNotice } from '@/components/responses/state-actions';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { responseStates } from '@/lib/surveys/vocabulary';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { moveResponse } from './actions';
import { AnswerFacts } from './answer-facts';
import { FurtherAnswers } from './further-answers';
import { History } from './history';
import { type OneAnswer, oneAnswer } from './one-answer';
import { TagsAndInvitation } from './tags-and-invitation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('answer.response') };
}

const undoable = z.enum(responseStates);

export default async function ResponsePage({ params, searchParams }: PageProps<'/responses/[id]'>) {
  const t = await requestWords();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const found = await oneAnswer(t, id);
  if (!found) notFound();
  const { answer, member } = found;
  const mayMove = may(member.role, 'responses:write');
  const undo = undoable.safeParse((await searchParams).undo);
  return (
    <ClientWords areas={['answer-moves', 'tags']}>
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
        {answer.person ? null : <Notice tone="info">{t('answer.hidden-people')}</Notice>}
        <PageHeader
          eyebrow={<Link href="/responses">{t('names.page-responses')}</Link>}
          title={titleOf(t, found)}
          description={`${answer.touchpoint} · ${answer.channel} · ${answer.at}`}
          actions={
            <>
              {answer.person && found.followUp ? (
                <LinkButton href={`/follow-ups/${found.followUp.id}`}>
                  {t('answer.follow-up', { state: found.followUp.state })}
                </LinkButton>
              ) : null}
              {mayMove ? (
                <StateActions
                  key={answer.state}
                  id={id}
                  state={answer.state}
                  action={moveResponse}
                />
              ) : null}
            </>
          }
        >
          {answer.state === 'counted' ? null : (
            <Badge tone="warn">{t(`responses.state-${answer.state}`)}</Badge>
          )}
        </PageHeader>
        <div className="grid items-start gap-4 rail:grid-cols-[1.6fr_1fr]">
          <Said found={found} />
          <Panel title={t('answer.about')} padded>
            <AnswerFacts found={found} />
          </Panel>
        </div>
        <TagsAndInvitation id={id} member={member} />
        <Others found={found} />
        {mayMove ? <History id={id} member={member} /> : null}
      </div>
    </ClientWords>
  );
}

function titleOf(t: Words, { answer, version }: OneAnswer): string {
  const { point, definition } = answer;
  if (!version) return t('answer.title-plain', { point });
  const { metric, scale } = version;
  const start = { metric: t(`names.metric-${metric}`), point, scale: `${scale.min}–${scale.max}` };
  if (!definition) return t('answer.title', start);
  const band = t(`answer.band-${metric}-${toneOf(point, definition)}`);
  return t('answer.title-band', { ...start, band });
}

/** The question as it was asked, the point that was chosen, the words that were written. */
function Said({ found: { answer, version, member } }: { found: OneAnswer }) {
  const t = useWords();
  const { definition, point, person } = answer;
  return (
    <Panel
      title={version ? t('cards.quote', { words: version.question }) : t('answer.the-answer')}
      padded
    >
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
  const t = useWords();
  if (!answer.person?.customer) return null;
  return (
    <Panel
      title={t('answer.others')}
      note={others.length > 0 ? t('answer.newest-first') : undefined}
      className="mt-4"
    >
      {others.length > 0 ? (
        <AnswerTable answers={others} withPeople={false} caption={t('answer.others')} />
      ) : (
        <p className="px-4 pb-4 text-ink-2">
          {t('answer.no-others', { name: answer.person.customer })}
        </p>
      )}
    </Panel>
  );
}
