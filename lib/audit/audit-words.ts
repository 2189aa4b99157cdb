import type { AuditEntry } from '@/db/queries/audit-log';
import { english } from '@/lib/words/messages/en';
import { say } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { auditSentences } from './audit-sentences';

/** What an entry tells of: `Invited somebody as manager`. Actions without words of their own are spelled out. */
export function auditSentence(
  t: Words,
  { action, details }: Pick<AuditEntry, 'action' | 'details'>,
): string {
  const told = Object.hasOwn(auditSentences, action) ? auditSentences[action] : undefined;
  if (told === undefined) return spelledOut(action);
  return typeof told === 'string' ? t(told) : say(t, told(details));
}

/** `import.rolled-back` → `Import rolled back`. */
function spelledOut(action: string): string {
  const text = action.replaceAll(/[.-]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What it happened to, by name; null if the sentence says it all. */
export function auditTarget({ targetName, details }: AuditEntry): string | null {
  if (targetName) return targetName;
  const after = details.after;
  const candidates = [
    details.name,
    details.email,
    details.fileName,
    isRecord(after) ? after.name : undefined,
    details.key,
  ];
  return candidates.find((name): name is string => typeof name === 'string') ?? null;
}

/** What changed, one line a field: `name: Support → Help desk`. */
export function auditChanges(t: Words, { before, after }: AuditEntry['details']): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.keys(after)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) =>
      t('audit.change', {
        field: fieldName(t, field),
        before: shown(t, before[field]),
        after: shown(t, after[field]),
      }),
    );
}

/** Who acted; of keys and the command line, what they are. */
export function auditActor(
  t: Words,
  { actor, actorName }: Pick<AuditEntry, 'actor' | 'actorName'>,
): string {
  if (actor === 'cli') return t('audit.actor-cli');
  if (actor === 'anyone') return t('audit.actor-anyone');
  if (actor === 'respondent') return t('audit.actor-respondent');
  if (actor === 'reader') return t('audit.actor-reader');
  if (actor.startsWith('key:')) {
    return actorName ? t('audit.actor-key', { name: actorName }) : t('audit.actor-gone-key');
  }
  if (actor.startsWith('webhook:')) return t('audit.actor-webhook');
  if (actor.startsWith('job:')) return t('audit.actor-job');
  return actorName ?? t('audit.actor-gone');
}

/** `eventKey` → `event key`; fields without words of their own are spelled out. */
function fieldName(t: Words, field: string): string {
  const name = field.replaceAll(/([A-Z])/g, '-$1').toLowerCase();
  return hasWords(name) ? t(`audit-fields.${name}`) : name.replaceAll('-', ' ');
}

function hasWords(name: string): name is keyof (typeof english)['audit-fields'] {
  return Object.hasOwn(english['audit-fields'], name);
}

function shown(t: Words, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('audit.nothing');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
