import { tagAnswers } from '@/app/(dashboard)/tags/actions';
import { AnswerTags } from '@/components/tags/answer-tags';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { invitationOfAnswer } from '@/db/queries/invitation-of-answer';
import { listTags, tagsOfResponses } from '@/db/queries/tags';
import type { Member } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { requestWords } from '@/lib/words/request-words';
import { fullMoment } from './one-answer';

type About = { id: string; member: Member };

/** What the answer is about, by its tags, and how it was asked for. */
export function TagsAndInvitation(props: About) {
  return (
    <div className="mt-4 grid items-start gap-4 rail:grid-cols-[1.6fr_1fr]">
      <Tags {...props} />
      <Invitation {...props} />
    </div>
  );
}

async function Tags({ id, member }: About) {
  const t = await requestWords();
  const { scope, role } = member;
  const [all, given] = await Promise.all([listTags(scope), tagsOfResponses(scope, [id])]);
  const own = given.get(id) ?? [];
  const carried = new Set(own.map((tag) => tag.id));
  return (
    <Panel title={t('names.page-tags')} padded>
      <AnswerTags
        responseId={id}
        given={own.map((tag) => ({ ...tag, byRule: tag.givenBy === 'rule' }))}
        others={all.filter((tag) => !tag.archived && !carried.has(tag.id))}
        action={may(role, 'people:write') ? tagAnswers : null}
      />
    </Panel>
  );
}

async function Invitation({ id, member }: About) {
  const t = await requestWords();
  const invitation = await invitationOfAnswer(member.scope, id);
  if (!invitation) return null;
  const { sentAt, remindedAt, openedAt, startedAt } = invitation;
  const steps: [string, Date | null][] = [
    [t('answer.sent'), sentAt],
    [t('answer.reminded'), remindedAt],
    [t('answer.mail-opened'), openedAt],
    [t('answer.question-opened'), startedAt],
  ];
  return (
    <Panel title={t('answer.invitation')} padded>
      <Facts facts={steps.map(([term, at]) => [term, at && fullMoment(t, at, member)])} />
    </Panel>
  );
}
