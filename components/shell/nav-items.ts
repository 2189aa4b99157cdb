import type { IconName } from '@/components/ui/icon';

export type NavItem = { href: string; label: string; icon: IconName };
export type NavGroup = { label: string | null; items: readonly NavItem[] };

/** The rail, in its order. A page that does not exist yet has no place here. */
export const navGroups: readonly NavGroup[] = [
  {
    label: null,
    items: [
      { href: '/', label: 'Overview', icon: 'overview' },
      { href: '/board', label: 'Benchmark board', icon: 'board' },
      { href: '/dashboards', label: 'Dashboards', icon: 'overview' },
      { href: '/why', label: 'Why did it move', icon: 'why' },
      { href: '/compare', label: 'Two segments', icon: 'compare' },
    ],
  },
  {
    label: 'Metrics',
    items: [
      { href: '/metrics/ces', label: 'CES', icon: 'trend' },
      { href: '/metrics/csat', label: 'CSAT', icon: 'trend' },
      { href: '/metrics/nps', label: 'NPS', icon: 'trend' },
      { href: '/churn', label: 'Churn', icon: 'churn' },
      { href: '/clv', label: 'CLV', icon: 'trend' },
      { href: '/effort', label: 'What effort costs', icon: 'link' },
    ],
  },
  {
    label: 'People',
    items: [
      { href: '/responses', label: 'Responses', icon: 'responses' },
      { href: '/follow-ups', label: 'Follow-ups', icon: 'people' },
      { href: '/response-rate', label: 'Response rate', icon: 'trend' },
      { href: '/tags', label: 'Tags', icon: 'filter' },
    ],
  },
  {
    label: 'Tell',
    items: [
      { href: '/reports', label: 'Reports', icon: 'calendar' },
      { href: '/alerts', label: 'Alerts', icon: 'warning' },
    ],
  },
  {
    label: 'Collect',
    items: [
      { href: '/surveys', label: 'Surveys', icon: 'survey' },
      { href: '/touchpoints', label: 'Touchpoints', icon: 'touchpoint' },
      { href: '/journey', label: 'Journey', icon: 'link' },
      { href: '/events', label: 'Events', icon: 'calendar' },
      { href: '/outbox', label: 'Outbox', icon: 'export' },
      { href: '/channels', label: 'Channels', icon: 'channel' },
      { href: '/imports', label: 'Imports', icon: 'import' },
      { href: '/settings', label: 'Settings', icon: 'settings' },
    ],
  },
];

/** The four places of the phone's bar; the fifth, More, opens a sheet with the rest. */
export const tabItems: readonly (NavItem & { under: string })[] = [
  { href: '/', under: '/', label: 'Overview', icon: 'overview' },
  { href: '/metrics/ces', under: '/metrics', label: 'Metrics', icon: 'trend' },
  { href: '/board', under: '/board', label: 'Board', icon: 'board' },
  { href: '/follow-ups', under: '/follow-ups', label: 'Follow-ups', icon: 'people' },
];

/** Whether the page at `path` belongs to the item that links to `href`. */
export function isActive(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
