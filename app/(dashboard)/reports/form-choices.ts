import type { ShownReport } from '@/components/outgoing/report-form';
import type { OfferedView } from '@/components/outgoing/section-list';
import { listMembers } from '@/db/queries/members';
import { listSavedViews } from '@/db/queries/saved-views';
import type { Scope } from '@/db/scope';
import { metricIds } from '@/lib/metrics/definition';
import type { Schedule } from '@/lib/outgoing/schedule';
import type { Words } from '@/lib/words/words';

/** Pages that every workspace has. */
const pages = (t: Words): OfferedView[] => [
  { name: t('names.page-overview'), address: '/' },
  ...metricIds.map((metric) => ({
    name: t(`names.metric-${metric}-long`),
    address: `/metrics/${metric}`,
  })),
  { name: t('names.page-board'), address: '/board' },
  { name: t('names.page-churn'), address: '/churn' },
];

/** What the form of a report lets one choose from. */
export async function formChoices(t: Words, scope: Scope, userId: string) {
  const [saved, members] = await Promise.all([listSavedViews(scope, userId), listMembers(scope)]);
  const views = [...saved.map(({ name, address }) => ({ name, address })), ...pages(t)];
  const once = new Map(views.toReversed().map((view) => [view.address, view]));
  return {
    views: [...once.values()].toReversed(),
    members: members.map(({ name, email }) => ({ name, email })),
  };
}

/** A schedule as the form shows it; fields it does not have show the usual. */
export function shownSchedule(plan: Schedule): ShownReport['schedule'] {
  const { every, hour } = plan;
  return {
    every,
    hour,
    weekday: plan.every === 'week' ? plan.weekday : 1,
    date: plan.every === 'month' ? plan.date : 1,
  };
}
