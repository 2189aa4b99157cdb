import type { IconName } from '@/components/ui/icon';
import type { WordKey } from '@/lib/words/words';

export type NavItem = { href: string; label: WordKey; icon: IconName };
export type NavGroup = { label: WordKey | null; items: readonly NavItem[] };

/** The rail, in its order. A page that does not exist yet has no place here. */
export const navGroups: readonly NavGroup[] = [
  {
    label: null,
    items: [
      { href: '/', label: 'names.page-overview', icon: 'overview' },
      { href: '/board', label: 'names.page-board', icon: 'board' },
      { href: '/dashboards', label: 'names.page-dashboards', icon: 'overview' },
      { href: '/why', label: 'names.page-why', icon: 'why' },
      { href: '/compare', label: 'names.page-compare', icon: 'compare' },
    ],
  },
  {
    label: 'names.group-metrics',
    items: [
      { href: '/metrics/ces', label: 'names.metric-ces', icon: 'trend' },
      { href: '/metrics/csat', label: 'names.metric-csat', icon: 'trend' },
      { href: '/metrics/nps', label: 'names.metric-nps', icon: 'trend' },
      { href: '/churn', label: 'names.page-churn', icon: 'churn' },
      { href: '/clv', label: 'names.page-clv', icon: 'trend' },
      { href: '/effort', label: 'names.page-effort', icon: 'link' },
    ],
  },
  {
    label: 'names.group-people',
    items: [
      { href: '/responses', label: 'names.page-responses', icon: 'responses' },
      { href: '/follow-ups', label: 'names.page-follow-ups', icon: 'people' },
      { href: '/response-rate', label: 'names.page-response-rate', icon: 'trend' },
      { href: '/tags', label: 'names.page-tags', icon: 'filter' },
    ],
  },
  {
    label: 'names.group-tell',
    items: [
      { href: '/reports', label: 'names.page-reports', icon: 'calendar' },
      { href: '/alerts', label: 'names.page-alerts', icon: 'warning' },
    ],
  },
  {
    label: 'names.group-collect',
    items: [
      { href: '/surveys', label: 'names.page-surveys', icon: 'survey' },
      { href: '/touchpoints', label: 'names.page-touchpoints', icon: 'touchpoint' },
      { href: '/journey', label: 'names.page-journey', icon: 'link' },
      { href: '/events', label: 'names.page-events', icon: 'calendar' },
      { href: '/outbox', label: 'names.page-outbox', icon: 'export' },
      { href: '/channels', label: 'names.page-channels', icon: 'channel' },
      { href: '/imports', label: 'names.page-imports', icon: 'import' },
      { href: '/settings', label: 'names.page-settings', icon: 'settings' },
    ],
  },
];

/** The four places of the phone's bar; the fifth, More, opens a sheet with the rest. */
export const tabItems: readonly (NavItem & { under: string })[] = [
  { href: '/', under: '/', label: 'names.page-overview', icon: 'overview' },
  { href: '/metrics/ces', under: '/metrics', label: 'names.page-metrics', icon: 'trend' },
  { href: '/board', under: '/board', label: 'names.page-board-short', icon: 'board' },
  { href: '/follow-ups', under: '/follow-ups', label: 'names.page-follow-ups', icon: 'people' },
];

/** Whether the page at `path` belongs to the item that links to `href`. */
export function isActive(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
