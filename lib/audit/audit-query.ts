import type { AuditCursor, AuditSelection } from '@/db/queries/audit-log';
import type { Day } from '@/lib/metrics/period';
import { first, oneOf, type SearchParams } from '@/lib/query-params';

/** What the audit log is searched by, named as people look for it. */
export const auditAreas = {
  'sign-in': { name: 'Sign-ins and passwords', subjects: ['sign-in', 'session', 'link', 'user'] },
  members: { name: 'Members and invitations', subjects: ['member', 'invitation'] },
  keys: { name: 'API keys', subjects: ['key'] },
  answers: { name: 'Answers and customers', subjects: ['responses', 'response', 'customer'] },
  imports: { name: 'Imports', subjects: ['import'] },
  exports: { name: 'Exports', subjects: ['export'] },
  frame: {
    name: 'Surveys, touchpoints, channels',
    subjects: ['survey', 'touchpoint', 'channel', 'attribute'],
  },
  workspace: { name: 'Workspace and sample', subjects: ['workspace', 'sample'] },
} as const;

export type AuditArea = keyof typeof auditAreas;

const areaIds = [
  'sign-in',
  'members',
  'keys',
  'answers',
  'imports',
  'exports',
  'frame',
  'workspace',
] as const satisfies readonly AuditArea[];

/** What the page of the audit log is asked. */
export type AuditQuery = {
  readonly area: AuditArea | null;
  /** `user:<id>`, `key:<id>`, `cli` or `anyone`. */
  readonly actor: string | null;
  readonly search: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly cursor: AuditCursor | null;
};

const longestSearch = 200;
const actorForm = /^(cli|anyone|respondent|(user|key|job|webhook):[\w-]{1,100})$/;
const cursorForm = /^(older|newer)_(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the address of the page; what cannot be understood is left out with a sentence. */
export function parseAuditQuery(params: SearchParams): { asked: AuditQuery; notices: string[] } {
  const notices: string[] = [];
  const text = (name: string) => first(params[name]) ?? '';
  const actor = text('who');
  if (actor !== '' && !actorForm.test(actor)) {
    notices.push(`“${actor}” is nobody in this log, so it was left out.`);
  }
  const asked: AuditQuery = {
    area: oneOf(params, 'what', areaIds, notices),
    actor: actorForm.test(actor) ? actor : null,
    search: text('q').replaceAll('\u0000', '').trim().slice(0, longestSearch),
    from: dayOf(text('from'), notices),
    to: dayOf(text('to'), notices),
    cursor: cursorOf(text('cursor'), notices),
  };
  return { asked, notices };
}

function dayOf(text: string, notices: string[]): Day | null {
  if (text === '') return null;
  const moment = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime());
  // The calendar rolls 31 February over into March; that is no day somebody meant.
  if (isDay && moment.toISOString().startsWith(text)) return text;
  notices.push(`“${text}” is not a day such as 2026-06-01, so it was left out.`);
  return null;
}

function cursorOf(text: string, notices: string[]): AuditCursor | null {
  if (text === '') return null;
  const [, towards, at, id] = cursorForm.exec(text) ?? [];
  if (!at || !id) {
    notices.push('The link names no page of this log, so its beginning is shown.');
    return null;
  }
  return { towards: towards === 'newer' ? 'newer' : 'older', at, id };
}

/** The query as the database wants it, its days on the clock of the workspace. */
export function auditSelection(asked: AuditQuery, timeZone: string): AuditSelection {
  const { area, actor, search, from, to } = asked;
  return {
    subjects: area ? auditAreas[area].subjects : null,
    actor,
    words: search.split(/\s+/).filter((word) => word !== ''),
    from,
    to,
    timeZone,
  };
}

/** The query as an address has it, defaults left out: `?what=keys&cursor=…`, or nothing. */
export function printAuditQuery(asked: AuditQuery): string {
  const { area, actor, search, from, to, cursor } = asked;
  const params = new URLSearchParams({
    ...(area ? { what: area } : {}),
    ...(actor ? { who: actor } : {}),
    ...(search ? { q: search } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(cursor ? { cursor: `${cursor.towards}_${cursor.at}_${cursor.id}` } : {}),
  });
  return params.size > 0 ? `?${params}` : '';
}
