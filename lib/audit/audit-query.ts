import type { AuditCursor, AuditSelection } from '@/db/queries/audit-log';
import type { Day } from '@/lib/metrics/period';
import { first, oneOf, type SearchParams } from '@/lib/query-params';
import type { Said } from '@/lib/words/said';

/** What the audit log is searched by: the subjects of the actions of each area. */
const auditAreas = {
  'sign-in': ['sign-in', 'session', 'link', 'user'],
  members: ['member', 'invitation'],
  keys: ['key'],
  answers: ['responses', 'response', 'customer'],
  imports: ['import'],
  exports: ['export'],
  frame: ['survey', 'touchpoint', 'channel', 'attribute'],
  workspace: ['workspace', 'sample'],
} as const;

export type AuditArea = keyof typeof auditAreas;

export const auditAreaIds = [
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
export function parseAuditQuery(params: SearchParams): { asked: AuditQuery; notices: Said[] } {
  const notices: Said[] = [];
  const text = (name: string) => first(params[name]) ?? '';
  const actor = text('who');
  if (actor !== '' && !actorForm.test(actor)) {
    notices.push({ key: 'notices.nobody', values: { actor } });
  }
  const asked: AuditQuery = {
    area: oneOf(params, 'what', auditAreaIds, notices),
    actor: actorForm.test(actor) ? actor : null,
    search: text('q').replaceAll('\u0000', '').trim().slice(0, longestSearch),
    from: dayOf(text('from'), notices),
    to: dayOf(text('to'), notices),
    cursor: cursorOf(text('cursor'), notices),
  };
  return { asked, notices };
}

function dayOf(text: string, notices: Said[]): Day | null {
  if (text === '') return null;
  const moment = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime());
  // The calendar rolls 31 February over into March; that is no day somebody meant.
  if (isDay && moment.toISOString().startsWith(text)) return text;
  notices.push({ key: 'notices.no-day', values: { text } });
  return null;
}

function cursorOf(text: string, notices: Said[]): AuditCursor | null {
  if (text === '') return null;
  const [, towards, at, id] = cursorForm.exec(text) ?? [];
  if (!at || !id) {
    notices.push({ key: 'notices.no-log-page' });
    return null;
  }
  return { towards: towards === 'newer' ? 'newer' : 'older', at, id };
}

/** The query as the database wants it, its days on the clock of the workspace. */
export function auditSelection(asked: AuditQuery, timeZone: string): AuditSelection {
  const { area, actor, search, from, to } = asked;
  return {
    subjects: area ? auditAreas[area] : null,
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
