import type { AuditEntry } from '@/db/queries/audit-log';
import { type Role, roleNames, roles } from '@/lib/auth/roles';

type Details = AuditEntry['details'];

/** What happened, in words; what it happened to stands beside it. */
const sentences: Readonly<Record<string, string | ((details: Details) => string)>> = {
  'sign-in.password': 'Signed in with a password',
  'sign-in.link': 'Signed in with a one-time link',
  'sign-in.oidc': 'Signed in with the single sign-on',
  'sign-in.failed': 'A sign-in was refused',
  'sign-in.ended': 'Signed out',
  'session.revoked': ({ browsers }) =>
    browsers === 1 ? 'Signed another browser out' : `Signed ${browsers} other browsers out`,
  'link.created': 'Made a one-time link',
  'user.change-password': 'Changed the password',
  'user.password-refused': 'Got the current password wrong',
  'user.forget-password': 'Had the password forgotten',
  'member.add': ({ role }) => `Joined${asRole(role)}`,
  'member.change-role': ({ role, before }) =>
    `Changed a role${before ? ` from ${roleWord(before)}` : ''} to ${roleWord(role)}`,
  'member.remove': 'Removed a member',
  'invitation.create': ({ role }) => `Invited somebody${asRole(role)}`,
  'invitation.revoke': 'Took an invitation back',
  'key.create': ({ role }) => `Made an API key${asRole(role)}`,
  'key.revoke': 'Revoked an API key',
  'responses.counted': ({ ids }) => `Put ${answers(ids)} back into the count`,
  'responses.quarantined': ({ ids }) => `Set ${answers(ids)} aside`,
  'responses.withdrawn': ({ ids }) => `Withdrew ${answers(ids)}`,
  'response.corrected': 'Changed an answer',
  'responses.released': ({ ids }) => `Released ${answers(ids)} from quarantine`,
  'intents.dismissed': 'Dismissed unconfirmed scores',
  'tag.created': 'Made a tag',
  'tag.edited': 'Changed a tag',
  'tag.archived': 'Put a tag away',
  'tag.unarchived': 'Brought a tag back',
  'tag.given': ({ ids }) => `Gave a tag to ${answers(ids)}`,
  'tag.taken': ({ ids }) => `Took a tag off ${answers(ids)}`,
  'tag.rule-applied': 'Applied the rule of a tag to all answers',
  'report.created': 'Made a report',
  'report.edited': 'Changed a report',
  'report.paused': 'Paused a report',
  'report.resumed': 'Let a report go out again',
  'report.deleted': 'Deleted a report',
  'report.sent': ({ recipients }) =>
    recipients === 1 ? 'Sent a report to one address' : `Sent a report to ${recipients} addresses`,
  'report.sent-now': 'Had a report sent to themselves',
  'report.failed': 'A report could not be made',
  'report.left': 'Asked for no more of a report',
  'alert.left': 'Asked for no more of an alert',
  'alert.created': 'Made an alert',
  'alert.edited': 'Changed an alert',
  'alert.paused': 'Paused an alert',
  'alert.resumed': 'Let an alert watch again',
  'alert.deleted': 'Deleted an alert',
  'alert.fired': 'An alert went off',
  'annotation.created': 'Wrote a note on the trends',
  'annotation.edited': 'Changed a note on the trends',
  'annotation.deleted': 'Deleted a note on the trends',
  'target.set': 'Set a target',
  'target.removed': 'Took a target away',
  'norm.added': 'Added a norm',
  'norm.edited': 'Changed a norm',
  'norm.removed': 'Took a norm away',
  'mail.suppressed': ({ count: many }) =>
    typeof many === 'number' && many > 1
      ? `Put ${many} addresses on the list of those who get no mail`
      : 'Put an address on the list of those who get no mail',
  'mail.allowed-again': 'Took an address off the list of those who get no mail',
  'mail.tested': 'Sent a test mail',
  'mail.sent-again': 'Had a mail sent again',
  'ask.cancelled': 'Called a question off',
  'view.saved': 'Saved a view',
  'view.edited': 'Changed a saved view',
  'view.deleted': 'Deleted a saved view',
  'view.default-set': 'Chose the view to see first',
  'view.default-removed': 'Chose to see the overview first',
  'share.created': ({ kind }) =>
    kind === 'frame' ? 'Made a frame that shows a view' : 'Made a link that shows a view',
  'share.revoked': 'Revoked a link that showed a view',
  'dashboard.created': 'Made a dashboard',
  'dashboard.saved': 'Changed a dashboard',
  'dashboard.archived': 'Put a dashboard away',
  'dashboard.unarchived': 'Brought a dashboard back',
  'webhook.created': 'Made a webhook',
  'webhook.changed': 'Changed a webhook',
  'webhook.archived': 'Switched a webhook off',
  'touchpoint.asking-changed': 'Changed what a touchpoint asks',
  'asking.stopped': 'Asked to be asked no more',
  'customer.erasure-asked': 'Asked to be forgotten',
  'customer.erased': ({ answers: n }) =>
    `Erased a customer of ${n === 1 ? 'one answer' : `${n} answers`}`,
  'privacy.forgot-old': ({ months }) => `Forgot who said what more than ${months} months ago`,
  'export.customer': 'Exported all that is known of a customer',
  'follow-ups.opened': ({ ids }) =>
    count(ids) === 1 ? 'Opened a follow-up' : `Opened ${count(ids)} follow-ups`,
  'follow-up-rule.added': 'Added a rule for follow-ups',
  'follow-up-rule.edited': 'Changed a rule for follow-ups',
  'follow-up-rule.removed': 'Removed a rule for follow-ups',
  'follow-up.moved': 'Moved a follow-up',
  'follow-up.given': 'Gave a follow-up to somebody',
  'follow-up.dated': 'Set when to call',
  'follow-up.noted': 'Noted something about a call',
  'survey.created': 'Added a survey',
  'survey.edited': 'Changed a survey',
  'survey.state-changed': ({ after }) =>
    after === 'live'
      ? 'Put a survey live'
      : after === 'paused'
        ? 'Paused a survey'
        : 'Made a survey a draft',
  'survey.archived': 'Archived a survey',
  'survey.unarchived': 'Brought a survey back',
  'touchpoint.created': 'Added a touchpoint',
  'touchpoint.edited': 'Changed a touchpoint',
  'touchpoint.archived': 'Archived a touchpoint',
  'touchpoint.unarchived': 'Brought a touchpoint back',
  'channel.created': 'Added a channel',
  'channel.edited': 'Changed a channel',
  'channel.archived': 'Archived a channel',
  'channel.unarchived': 'Brought a channel back',
  'attribute.tracked': 'Began to track an attribute',
  'customers.put': ({ added, changed }) => `Took in customers: ${added} new, ${changed} changed`,
  'import.uploaded': 'Uploaded a file',
  'import.started': 'Started an import',
  'import.finished': 'An import finished',
  'import.failed': 'An import failed',
  'import.discarded': 'Discarded a file',
  'export.audit-log': 'Exported the audit log',
  'export.view': ({ format }) => `Exported a view as ${String(format).toUpperCase()}`,
  'export.responses': 'Exported answers',
  'export.moved-customers': 'Exported customers whose revenue moved',
  'export.valued-customers': 'Exported customers with their expected value',
  'export.refused-lines': 'Exported the refused lines of an import',
  'programme.changed': 'Changed how customers are asked',
  'workspace.create': 'Set the workspace up',
  'workspace.update': 'Changed the workspace',
  'value.base-currency': ({ currency }) => `Took ${currency} as the base currency`,
  'value.settings': 'Changed how churn and value are counted',
  'value.rate-set': ({ currency, fromDay }) => `Set the rate of ${currency} from ${fromDay}`,
  'value.rate-removed': ({ currency, fromDay }) =>
    `Removed the rate of ${currency} from ${fromDay}`,
  'value.fit-asked': 'Had the models of customer value fitted again',
  'value.effort-count-asked': 'Had churn by effort counted again',
  'value.rebuilt': 'Counted churn and value anew',
  'sample.loaded': 'Loaded the sample',
  'sample.removed': 'Removed the sample',
};

/** What an entry tells of: `Invited somebody as manager`. Actions without words of their own are spelled out. */
export function auditSentence({ action, details }: Pick<AuditEntry, 'action' | 'details'>): string {
  const words = Object.hasOwn(sentences, action) ? sentences[action] : undefined;
  if (words === undefined) return spelledOut(action);
  return typeof words === 'string' ? words : words(details);
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
export function auditChanges({ before, after }: Details): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.keys(after)
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${fieldName(field)}: ${shown(before[field])} → ${shown(after[field])}`);
}

/** Who acted; of keys and the command line, what they are. */
export function auditActor({ actor, actorName }: Pick<AuditEntry, 'actor' | 'actorName'>): string {
  if (actor === 'cli') return 'Command line';
  if (actor === 'anyone') return 'Somebody not signed in';
  if (actor === 'respondent') return 'A respondent';
  if (actor === 'reader') return 'A reader of a report';
  if (actor.startsWith('key:')) return `Key “${actorName ?? 'that is gone'}”`;
  if (actor.startsWith('webhook:')) return 'A webhook';
  if (actor.startsWith('job:')) return 'Ergograph itself';
  return actorName ?? 'Somebody whose account is gone';
}

function fieldName(field: string): string {
  return field.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function answers(ids: unknown): string {
  const n = count(ids);
  return n === 1 ? 'an answer' : `${n} answers`;
}

function count(ids: unknown): number {
  return Array.isArray(ids) ? ids.length : 1;
}

function asRole(role: unknown): string {
  return role === undefined ? '' : ` as ${roleWord(role)}`;
}

function roleWord(role: unknown): string {
  const known = roles.find((candidate: Role) => candidate === role);
  return known ? roleNames[known].toLowerCase() : String(role);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
