import type { Metadata } from 'next';
import Link from 'next/link';
import { useWords } from '#words';
import { FollowUpQueue } from '@/components/follow-ups/follow-up-queue';
import { TouchpointChoice } from '@/components/follow-ups/touchpoint-choice';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { LinkTabs } from '@/components/ui/steps';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { countFollowUps, listFollowUps } from '@/db/queries/follow-ups';
import { listMembers } from '@/db/queries/members';
import { programmeOf } from '@/db/queries/programme';
import { findValueSettings } from '@/db/queries/value-settings';
import { requirePermission } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import {
  type FollowUpQuery,
  followUpSelection,
  followUpsHref,
  parseFollowUpQuery,
} from '@/lib/reports/follow-up-query';
import { type FollowUpState, followUpStates } from '@/lib/surveys/vocabulary';
import { ClientWords } from '@/lib/words/client-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { giveFollowUpAction, moveFollowUpAction } from './actions';
import { NoFollowUps } from './no-follow-ups';
import { shownFollowUp } from './shown-follow-ups';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-follow-ups') };
}

/** More are on no screen at once; what is at stake comes first. */
const mostShown = 200;

export default async function FollowUpsPage({ searchParams }: PageProps<'/follow-ups'>) {
  const t = await requestWords();
  const member = await requirePermission('people:read');
  const { scope, userId, now, role } = member;
  const asked = parseFollowUpQuery(await searchParams);
  const catalog = await loadCatalog(scope);
  const selection = followUpSelection(asked, { userId, now, touchpoints: catalog.touchpoint });
  const [followUps, counts, members, value, programme] = await Promise.all([
    listFollowUps(scope, selection, mostShown),
    countFollowUps(scope, selection),
    listMembers(scope),
    findValueSettings(scope),
    programmeOf(scope),
  ]);
  const frame = { member, catalog, members, currency: value?.baseCurrency ?? null };
  const shown = followUps.map((followUp) => shownFollowUp(t, followUp, frame));
  return (
    <ClientWords areas={['follow-ups']}>
      <PageHeader
        title={headline(t, counts, asked)}
        description={t('calls.order')}
        actions={
          <>
            <LinkButton href="/follow-ups/outcome">{t('calls.what-calling-did')}</LinkButton>
            {may(role, 'settings:write') ? (
              <LinkButton href="/settings/follow-ups">{t('calls.rules')}</LinkButton>
            ) : null}
          </>
        }
      />
      <Filters asked={asked} counts={counts} catalog={catalog} />
      <Panel
        title={t(`follow-ups.state-${asked.state}`)}
        note={noteOf(t, counts[asked.state], shown.length)}
        className="mt-3"
      >
        {shown.length > 0 ? (
          <FollowUpQueue
            followUps={shown}
            caption={t('calls.caption')}
            mayAct={may(role, 'people:write')}
            move={moveFollowUpAction}
            give={giveFollowUpAction}
          />
        ) : (
          <NoFollowUps
            asked={asked}
            hasRules={programme.followUpRules.length > 0}
            maySetRules={may(role, 'settings:write')}
          />
        )}
      </Panel>
    </ClientWords>
  );
}

function Filters({
  asked,
  counts,
  catalog,
}: {
  asked: FollowUpQuery;
  counts: Record<FollowUpState, number>;
  catalog: Catalog;
}) {
  const t = useWords();
  const places = [
    { href: followUpsHref({ ...asked, touchpoint: null }), name: t('calls.all-touchpoints') },
    ...catalog.touchpoint.map(({ key, name }) => ({
      href: followUpsHref({ ...asked, touchpoint: key }),
      name,
    })),
  ];
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4">
      <LinkTabs
        label={t('calls.state')}
        tabs={followUpStates.map((state) => ({
          label: t(`follow-ups.state-${state}`),
          href: followUpsHref({ ...asked, state }),
          current: state === asked.state,
          count: formatCount(t, counts[state]),
        }))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Toggle
          words={t('calls.mine')}
          isOn={asked.isMine}
          href={followUpsHref({ ...asked, isMine: !asked.isMine })}
        />
        <Toggle
          words={t('calls.overdue-only')}
          isOn={asked.isOverdue}
          href={followUpsHref({ ...asked, isOverdue: !asked.isOverdue })}
        />
        <TouchpointChoice choices={places} current={followUpsHref(asked)} />
      </div>
    </div>
  );
}

function Toggle({ words, isOn, href }: { words: string; isOn: boolean; href: string }) {
  const t = useWords();
  return (
    <Link
      href={href}
      className={isOn ? 'btn btn-on' : 'btn'}
      aria-label={t(isOn ? 'calls.is-on' : 'calls.is-off', { words })}
      prefetch={false}
    >
      {words}
    </Link>
  );
}

function headline(
  t: Words,
  counts: Record<FollowUpState, number>,
  { isMine, isOverdue }: FollowUpQuery,
) {
  const count = counts.open;
  if (count === 0) return t(isMine ? 'calls.none-mine' : 'calls.none');
  return t('calls.waiting', {
    n: formatCount(t, count),
    count,
    whose: isMine ? 'mine' : 'all',
    how: isOverdue ? 'overdue' : 'waiting',
  });
}

function noteOf(t: Words, all: number, shown: number): string | undefined {
  return all > shown
    ? t('calls.first-of', { n: formatCount(t, shown), all: formatCount(t, all) })
    : undefined;
}
