import { may, type Permission, type Role } from '@/lib/auth/roles';
import type { Words } from '@/lib/words/words';

const pages = [
  ['workspace', 'settings:write'],
  ['brand', 'settings:write'],
  ['value', 'settings:write'],
  ['targets', 'targets:write'],
  ['norms', 'targets:write'],
  ['delivery', 'settings:write'],
  ['follow-ups', 'settings:write'],
  ['privacy', 'people:erase'],
  ['members', 'members:write'],
  ['keys', 'keys:write'],
  ['api', null],
  ['audit', 'audit:read'],
  ['account', null],
] as const satisfies readonly (readonly [string, Permission | null])[];

/** The pages of the settings that a role may open. */
export function settingsPages(t: Words, role: Role) {
  return pages
    .filter(([, needs]) => needs === null || may(role, needs))
    .map(([page]) => ({ href: `/settings/${page}`, label: t(`settings.page-${page}`) }));
}
