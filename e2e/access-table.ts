import type { Role } from '@/lib/auth/roles';

/** The smallest role that is let in; `everybody` needs no sign-in at all. */
export type Lowest = Role | 'everybody';

/** What an address or a form may name; everything else of another workspace cannot be addressed. */
export type Thing =
  | 'survey'
  | 'touchpoint'
  | 'channel'
  | 'response'
  | 'customer'
  /** A customer by our own id; `customer` is by that of the system they come from. */
  | 'person'
  | 'follow-up'
  | 'import'
  | 'job'
  | 'key'
  | 'member'
  | 'invitation'
  | 'session'
  | 'workspace'
  | 'mail'
  | 'ask'
  | 'webhook'
  | 'dashboard'
  | 'share-link'
  | 'report'
  | 'alert';

export type Door = {
  lowest: Lowest;
  /** What `[id]` or `[key]` in the path names. */
  names?: Thing;
  /** What is sent, so that a thing is looked for at all; an empty object unless given. */
  body?: Readonly<Record<string, unknown>>;
  /** It answers and goes on telling, so that only how it begins can be waited for. */
  isStream?: true;
};

/** Every page of app/, by its path without groups. */
export const pages: Readonly<Record<string, Door>> = {
  '/enter': { lowest: 'everybody' },
  '/invite/[token]': { lowest: 'everybody' },
  '/no-workspace': { lowest: 'everybody' },
  '/setup': { lowest: 'everybody' },
  '/sign-in': { lowest: 'everybody' },
  '/gallery': { lowest: 'everybody' },
  '/': { lowest: 'viewer' },
  '/board': { lowest: 'viewer' },
  '/dashboards': { lowest: 'viewer' },
  '/dashboards/[id]': { lowest: 'viewer', names: 'dashboard' },
  '/dashboards/[id]/edit': { lowest: 'manager', names: 'dashboard' },
  '/start': { lowest: 'viewer' },
  '/v/[token]': { lowest: 'everybody' },
  '/views': { lowest: 'viewer' },
  '/wall': { lowest: 'viewer' },
  '/effort': { lowest: 'viewer' },
  '/why': { lowest: 'viewer' },
  '/compare': { lowest: 'viewer' },
  '/metrics/[metric]': { lowest: 'viewer' },
  '/churn': { lowest: 'viewer' },
  '/docs/metrics/[[...page]]': { lowest: 'viewer' },
  '/churn/customers': { lowest: 'manager' },
  '/clv': { lowest: 'viewer' },
  '/response-rate': { lowest: 'viewer' },
  '/responses': { lowest: 'viewer' },
  '/responses/[id]': { lowest: 'viewer', names: 'response' },
  '/responses/quarantine': { lowest: 'manager' },
  '/customers/[id]': { lowest: 'manager', names: 'person' },
  '/follow-ups': { lowest: 'manager' },
  '/follow-ups/[id]': { lowest: 'manager', names: 'follow-up' },
  '/follow-ups/outcome': { lowest: 'manager' },
  '/settings': { lowest: 'viewer' },
  '/settings/follow-ups': { lowest: 'admin' },
  '/settings/privacy': { lowest: 'admin' },
  '/settings/account': { lowest: 'viewer' },
  '/sample': { lowest: 'admin' },
  '/settings/api': { lowest: 'viewer' },
  '/settings/audit': { lowest: 'admin' },
  '/settings/brand': { lowest: 'admin' },
  '/settings/keys': { lowest: 'admin' },
  '/settings/members': { lowest: 'admin' },
  '/settings/value': { lowest: 'admin' },
  '/settings/targets': { lowest: 'admin' },
  '/settings/norms': { lowest: 'admin' },
  '/settings/delivery': { lowest: 'admin' },
  '/settings/workspace': { lowest: 'admin' },
  '/channels': { lowest: 'viewer' },
  '/channels/[id]': { lowest: 'admin', names: 'channel' },
  '/channels/new': { lowest: 'admin' },
  '/imports': { lowest: 'admin' },
  '/imports/[id]': { lowest: 'admin', names: 'import' },
  '/tags': { lowest: 'viewer' },
  '/surveys': { lowest: 'viewer' },
  '/surveys/[id]': { lowest: 'viewer', names: 'survey' },
  '/surveys/new': { lowest: 'admin' },
  '/touchpoints': { lowest: 'viewer' },
  '/touchpoints/[id]': { lowest: 'admin', names: 'touchpoint' },
  '/touchpoints/[id]/ask': { lowest: 'admin', names: 'touchpoint' },
  '/touchpoints/[id]/qr': { lowest: 'admin', names: 'touchpoint' },
  '/touchpoints/new': { lowest: 'admin' },
  '/events': { lowest: 'manager' },
  '/journey': { lowest: 'viewer' },
  '/reports': { lowest: 'manager' },
  '/reports/new': { lowest: 'manager' },
  '/reports/[id]': { lowest: 'manager', names: 'report' },
  '/reports/[id]/preview': { lowest: 'manager', names: 'report' },
  '/alerts': { lowest: 'manager' },
  '/alerts/new': { lowest: 'manager' },
  '/alerts/[id]': { lowest: 'manager', names: 'alert' },
  '/outbox': { lowest: 'manager' },
  '/outbox/[id]': { lowest: 'manager', names: 'mail' },
  '/webhooks': { lowest: 'admin' },
  '/webhooks/[id]': { lowest: 'admin', names: 'webhook' },
  '/welcome': { lowest: 'admin' },
};

/** Every method of every route of app/; those under /api are opened by a key, the others by a cookie. */
export const routes: Readonly<Record<string, Door>> = {
  'GET /healthz': { lowest: 'everybody' },
  'GET /readyz': { lowest: 'everybody' },
  'GET /robots.txt': { lowest: 'everybody' },
  'GET /api/auth/[...nextauth]': { lowest: 'everybody' },
  'POST /api/auth/[...nextauth]': { lowest: 'everybody' },
  'GET /api/v1/openapi.json': { lowest: 'everybody' },
  'GET /api/v1/board/[metric]': { lowest: 'viewer' },
  'GET /api/v1/effort': { lowest: 'viewer' },
  'GET /api/v1/churn': { lowest: 'viewer' },
  'GET /api/v1/clv': { lowest: 'viewer' },
  'GET /api/v1/channels': { lowest: 'viewer' },
  'GET /api/v1/channels/[key]': { lowest: 'viewer', names: 'channel' },
  'GET /api/v1/metrics': { lowest: 'viewer' },
  'GET /api/v1/metrics/[metric]': { lowest: 'viewer' },
  'GET /api/v1/metrics/[metric]/why': { lowest: 'viewer' },
  'GET /api/v1/response-rate': { lowest: 'viewer' },
  'GET /api/v1/responses': { lowest: 'viewer' },
  'GET /api/v1/responses/[id]': { lowest: 'viewer', names: 'response' },
  'GET /api/v1/surveys': { lowest: 'viewer' },
  'GET /api/v1/surveys/[key]': { lowest: 'viewer', names: 'survey' },
  'GET /api/v1/touchpoints': { lowest: 'viewer' },
  'GET /api/v1/touchpoints/[key]': { lowest: 'viewer', names: 'touchpoint' },
  'GET /api/v1/customers': { lowest: 'manager' },
  'GET /api/v1/orders': { lowest: 'manager' },
  'GET /api/v1/subscriptions': { lowest: 'manager' },
  'GET /api/v1/customers/[external_id]': { lowest: 'manager', names: 'customer' },
  'PATCH /api/v1/responses/[id]': {
    lowest: 'manager',
    names: 'response',
    body: { state: 'counted' },
  },
  'POST /api/v1/events': { lowest: 'manager' },
  'POST /api/hooks/[token]': { lowest: 'everybody' },
  'POST /api/v1/mail-reports': { lowest: 'manager' },
  'POST /api/v1/orders': { lowest: 'manager' },
  'POST /api/v1/responses': { lowest: 'manager' },
  'POST /api/v1/subscriptions': { lowest: 'manager' },
  'PUT /api/v1/customers/[external_id]': { lowest: 'manager' },
  'POST /api/delighted/v1/survey_responses.json': { lowest: 'manager' },
  'POST /api/delighted/[touchpoint]/[channel]/v1/survey_responses.json': { lowest: 'manager' },
  'GET /api/v1/imports': { lowest: 'admin' },
  'GET /api/v1/imports/[id]': { lowest: 'admin', names: 'import' },
  'PATCH /api/v1/channels/[key]': {
    lowest: 'admin',
    names: 'channel',
    body: { archived: false },
  },
  'PATCH /api/v1/surveys/[key]': { lowest: 'admin', names: 'survey', body: { archived: false } },
  'PATCH /api/v1/touchpoints/[key]': {
    lowest: 'admin',
    names: 'touchpoint',
    body: { archived: false },
  },
  'POST /api/v1/channels': { lowest: 'admin' },
  'POST /api/v1/surveys': { lowest: 'admin' },
  'POST /api/v1/touchpoints': { lowest: 'admin' },
  'GET /customers/[id]/export': { lowest: 'admin', names: 'person' },
  'GET /imports/[id]/mapping': { lowest: 'admin', names: 'import' },
  'GET /api/exports': { lowest: 'viewer' },
  'GET /v/[token]/export': { lowest: 'everybody' },
  'GET /effort/export': { lowest: 'viewer' },
  'GET /palette': { lowest: 'viewer' },
  'GET /responses/export': { lowest: 'viewer' },
  'GET /response-rate/export': { lowest: 'viewer' },
  'GET /responses/live': { lowest: 'viewer', isStream: true },
  'GET /churn/customers/export': { lowest: 'manager' },
  'GET /clv/export': { lowest: 'manager' },
  'GET /imports/[id]/progress': { lowest: 'admin', names: 'import' },
  'GET /imports/[id]/refused': { lowest: 'admin', names: 'import' },
  'POST /imports/upload': { lowest: 'admin' },
  'GET /jobs/[id]/progress': { lowest: 'viewer', names: 'job' },
  'GET /metrics': { lowest: 'everybody' },
  'GET /s/[token]': { lowest: 'everybody' },
  'GET /s/[token]/opened.gif': { lowest: 'everybody' },
  'POST /s/[token]': { lowest: 'everybody' },
  'GET /s/[token]/kiosk.js': { lowest: 'everybody' },
  'GET /s/[token]/question': { lowest: 'everybody' },
  'OPTIONS /s/[token]/question': { lowest: 'everybody' },
  'POST /s/[token]/answer': { lowest: 'everybody' },
  'OPTIONS /s/[token]/answer': { lowest: 'everybody' },
  'GET /widget.js': { lowest: 'everybody' },
  'GET /s/[token]/stop': { lowest: 'everybody' },
  'POST /s/[token]/stop': { lowest: 'everybody' },
  'GET /leave/[token]': { lowest: 'everybody' },
  'POST /leave/[token]': { lowest: 'everybody' },
  'GET /sample/progress': { lowest: 'admin' },
  'GET /settings/audit/export': { lowest: 'admin' },
};

export type ActionDoor = Door & {
  /** The arguments of a call about the thing with this id. */
  send: (id: string) => unknown[];
  /** Tells nobody that there is no such thing; it only leaves it alone. */
  isQuiet?: true;
};

/** Every exported server action of app/, by the folder it is in and its name. */
export const actions: Readonly<Record<string, ActionDoor>> = {
  '/enter#enterAction': { lowest: 'everybody', send: () => form({}) },
  '/invite/[token]#joinAction': { lowest: 'everybody', send: () => form({}) },
  '/invite/[token]#joinAsNewUserAction': { lowest: 'everybody', send: () => form({}) },
  '/setup#setUpAction': { lowest: 'everybody', send: () => form({}) },
  '/sign-in#signInAction': { lowest: 'everybody', send: () => form({}) },
  '/sign-in#singleSignOnAction': { lowest: 'everybody', send: () => form({}) },
  '/sign-out#signOutAction': { lowest: 'everybody', send: () => [] },

  '/#switchWorkspaceAction': {
    lowest: 'viewer',
    names: 'workspace',
    send: (workspace) => [formData({ workspace })],
  },
  '/#keepLanguageAction': { lowest: 'viewer', send: () => ['en'] },
  '/sample#leaveSampleAction': { lowest: 'admin', send: () => [] },
  '/sample#openSampleAction': { lowest: 'viewer', send: () => [] },
  '/settings/account#revokeSessionAction': {
    lowest: 'viewer',
    names: 'session',
    send: (id) => form({ id }),
  },
  '/settings/account#revokeOtherSessionsAction': { lowest: 'viewer', send: () => form({}) },
  '/settings/account#changePasswordAction': {
    lowest: 'viewer',
    send: () => form({ password: 'short' }),
  },

  '/effort#countAgainAction': { lowest: 'admin', send: () => [] },

  '/responses/[id]#moveResponse': {
    lowest: 'manager',
    names: 'response',
    send: (id) => form({ id, state: 'withdrawn', before: 'counted' }),
  },

  '/tags#addTag': { lowest: 'manager', send: () => form({}) },
  '/tags#saveTag': { lowest: 'manager', send: () => form({}) },
  '/tags#moveTag': { lowest: 'manager', send: () => form({}) },
  '/tags#applyTagRule': { lowest: 'manager', send: () => form({}) },
  '/tags#tagAnswers': { lowest: 'manager', send: () => form({}) },

  '/responses/quarantine#settleAnswersAction': { lowest: 'manager', send: () => form({}) },
  '/responses/quarantine#settleScoresAction': { lowest: 'manager', send: () => form({}) },

  '/follow-ups#moveFollowUpAction': {
    lowest: 'manager',
    names: 'follow-up',
    send: (id) => form({ id, state: 'contacted' }),
  },
  '/follow-ups#giveFollowUpAction': {
    lowest: 'manager',
    names: 'follow-up',
    send: (id) => form({ id, owner: 'me' }),
  },
  '/follow-ups#dateFollowUpAction': {
    lowest: 'manager',
    names: 'follow-up',
    send: (id) => form({ id, hours: '4' }),
  },
  '/follow-ups#noteFollowUpAction': {
    lowest: 'manager',
    names: 'follow-up',
    send: (id) => form({ id, note: '0197a3c4-1111-7222-8333-444455556666', words: 'Rang' }),
  },
  '/customers#eraseCustomerAction': {
    lowest: 'admin',
    names: 'person',
    send: (id) => form({ id }),
  },
  '/settings/follow-ups#addRuleAction': { lowest: 'admin', send: () => form({}) },
  '/settings/follow-ups#editRuleAction': { lowest: 'admin', send: () => form({}) },
  '/settings/follow-ups#removeRuleAction': { lowest: 'admin', send: () => form({}) },
  '/settings/privacy#saveRetentionAction': {
    lowest: 'admin',
    send: () => form({ months: 'none' }),
  },

  '/clv#fitAgainAction': {
    lowest: 'manager',
    send: () => form({ calibrationEnd: '' }),
  },

  '/channels#addChannel': { lowest: 'admin', send: () => form({}) },
  '/channels#saveChannel': {
    lowest: 'admin',
    names: 'channel',
    send: (id) => form({ id, name: 'Renamed', kind: 'chat' }),
  },
  '/channels#moveChannel': {
    lowest: 'admin',
    names: 'channel',
    send: (id) => form({ id, archived: 'yes' }),
  },
  '/touchpoints#addTouchpoint': { lowest: 'admin', send: () => form({}) },
  '/touchpoints#saveTouchpoint': {
    lowest: 'admin',
    names: 'touchpoint',
    send: (id) => form({ id, name: 'Renamed', stage: 'other' }),
  },
  '/touchpoints#changeWhatItAsks': {
    lowest: 'admin',
    names: 'touchpoint',
    send: (id) => form({ id }),
  },
  '/touchpoints#moveTouchpoint': {
    lowest: 'admin',
    names: 'touchpoint',
    send: (id) => form({ id, archived: 'yes' }),
  },
  '/surveys#addSurvey': { lowest: 'admin', send: () => form({}) },
  '/surveys#saveSurvey': {
    lowest: 'admin',
    names: 'survey',
    send: (id) =>
      form({
        id,
        name: 'Renamed',
        metric: 'nps',
        question: 'Would you?',
        range: '0-10',
        drawing: 'numbers',
        lowLabel: 'Low',
        highLabel: 'High',
      }),
  },
  '/surveys#moveSurvey': {
    lowest: 'admin',
    names: 'survey',
    send: (id) => form({ id, archived: 'yes' }),
  },
  '/surveys#changeSurveyState': {
    lowest: 'admin',
    names: 'survey',
    send: (id) => form({ id, state: 'paused' }),
  },
  '/surveys#copySurvey': { lowest: 'admin', names: 'survey', send: (id) => form({ id }) },
  '/imports#checkMapping': { lowest: 'admin', names: 'import', send: (id) => [id, {}] },
  '/imports#readMapping': { lowest: 'admin', send: () => ['{}'] },
  '/imports#startImport': { lowest: 'admin', names: 'import', send: (id) => [id, {}] },
  '/imports#stopRun': {
    lowest: 'admin',
    names: 'import',
    isQuiet: true,
    send: (id) => [formData({ id })],
  },
  '/imports#continueRun': {
    lowest: 'admin',
    names: 'import',
    isQuiet: true,
    send: (id) => [formData({ id })],
  },
  '/imports#undoWhole': {
    lowest: 'admin',
    names: 'import',
    isQuiet: true,
    send: (id) => [formData({ id })],
  },
  '/imports#discardFile': {
    lowest: 'admin',
    names: 'import',
    isQuiet: true,
    send: (id) => [formData({ id })],
  },
  '/sample#loadSampleAction': { lowest: 'admin', send: () => [] },
  '/sample#removeSampleAction': { lowest: 'admin', send: () => [] },
  '/settings/keys#createKeyAction': { lowest: 'admin', send: () => form({}) },
  '/settings/keys#revokeKeyAction': {
    lowest: 'admin',
    names: 'key',
    send: (id) => form({ id }),
  },
  '/settings/members#inviteAction': { lowest: 'admin', send: () => form({}) },
  '/settings/members#revokeInvitationAction': {
    lowest: 'admin',
    names: 'invitation',
    send: (id) => form({ id }),
  },
  '/settings/members#changeRoleAction': {
    lowest: 'admin',
    names: 'member',
    send: (userId) => form({ userId, role: 'manager' }),
  },
  '/settings/members#removeMemberAction': {
    lowest: 'admin',
    names: 'member',
    send: (userId) => form({ userId }),
  },
  '/settings/workspace#stopClockAction': { lowest: 'admin', send: () => [] },
  '/settings/brand#saveBrandAction': { lowest: 'admin', send: () => form({}) },
  '/settings/delivery#saveDeliveryAction': { lowest: 'admin', send: () => form({}) },
  '/settings/delivery#sendTestMailAction': { lowest: 'admin', send: () => form({}) },
  '/settings/delivery#suppressAction': { lowest: 'admin', send: () => form({}) },
  '/settings/delivery#allowAgainAction': { lowest: 'admin', send: () => form({}) },
  '/outbox#sendAgainAction': { lowest: 'admin', names: 'mail', send: (id) => form({ id }) },
  '/outbox#cancelAskAction': { lowest: 'admin', names: 'ask', send: (id) => form({ id }) },
  '/webhooks#createWebhookAction': { lowest: 'admin', send: () => form({}) },
  '/webhooks#changeWebhookAction': {
    lowest: 'admin',
    names: 'webhook',
    send: (id) => form({ id, name: 'Renamed', eventFrom: 'fixed', eventKey: 'case.solved' }),
  },
  '/webhooks#archiveWebhookAction': {
    lowest: 'admin',
    names: 'webhook',
    send: (id) => form({ id }),
  },
  '/metrics/[metric]#addNoteAction': { lowest: 'manager', send: () => form({}) },
  '/metrics/[metric]#saveNoteAction': { lowest: 'manager', send: () => form({}) },
  '/metrics/[metric]#deleteNoteAction': { lowest: 'manager', send: () => form({}) },
  '/reports#addReportAction': { lowest: 'manager', send: () => form({}) },
  '/reports#saveReportAction': {
    lowest: 'manager',
    names: 'report',
    send: (id) =>
      form({
        id,
        name: 'Renamed',
        every: 'day',
        hour: '8',
        weekday: '1',
        date: '1',
        sections: '[{"kind":"digest"}]',
        language: 'en',
      }),
  },
  '/reports#moveReportAction': {
    lowest: 'manager',
    names: 'report',
    send: (id) => form({ id, state: 'paused' }),
  },
  '/reports#removeReportAction': {
    lowest: 'manager',
    names: 'report',
    send: (id) => form({ id }),
  },
  '/reports#sendReportNowAction': {
    lowest: 'manager',
    names: 'report',
    send: (id) => form({ id }),
  },
  '/alerts#addAlertAction': { lowest: 'manager', send: () => form({}) },
  '/alerts#saveAlertAction': {
    lowest: 'manager',
    names: 'alert',
    send: (id) =>
      form({
        id,
        name: 'Renamed',
        kind: 'drop',
        metric: 'ces',
        period: 'last-7-days',
        leastAnswers: '30',
        coolDownHours: '24',
        others: 'ada@example.com',
        language: 'en',
      }),
  },
  '/alerts#moveAlertAction': {
    lowest: 'manager',
    names: 'alert',
    send: (id) => form({ id, state: 'paused' }),
  },
  '/alerts#removeAlertAction': {
    lowest: 'manager',
    names: 'alert',
    send: (id) => form({ id }),
  },
  '/alerts#tryAlertAction': { lowest: 'manager', names: 'alert', send: (id) => form({ id }) },
  '/settings/targets#setTargetAction': { lowest: 'admin', send: () => form({}) },
  '/settings/targets#removeTargetAction': { lowest: 'admin', send: () => form({}) },
  '/settings/norms#saveNormAction': { lowest: 'admin', send: () => form({}) },
  '/settings/norms#removeNormAction': { lowest: 'admin', send: () => form({}) },
  '/views#saveViewAction': { lowest: 'viewer', send: () => form({}) },
  '/views#editViewAction': { lowest: 'viewer', send: () => form({}) },
  '/views#deleteViewAction': { lowest: 'viewer', send: () => form({}) },
  '/views#firstViewAction': { lowest: 'viewer', send: () => form({}) },
  '/views#shareViewAction': { lowest: 'manager', send: () => form({}) },
  '/views#revokeLinkAction': {
    lowest: 'manager',
    names: 'share-link',
    send: (id) => form({ id }),
  },
  '/dashboards#createDashboardAction': { lowest: 'manager', send: () => form({}) },
  '/dashboards#saveDashboardAction': {
    lowest: 'manager',
    names: 'dashboard',
    send: (id) => form({ id, revision: id, name: 'Renamed', cards: '[]' }),
  },
  '/dashboards#copyDashboardAction': { lowest: 'manager', send: () => form({}) },
  '/dashboards#duplicateDashboardAction': {
    lowest: 'manager',
    names: 'dashboard',
    send: (id) => form({ id }),
  },
  '/dashboards#moveDashboardAction': {
    lowest: 'manager',
    names: 'dashboard',
    send: (id) => form({ id, to: 'archived' }),
  },
  '/settings/value#saveValueAction': { lowest: 'admin', send: () => form({}) },
  '/settings/value#setRateAction': { lowest: 'admin', send: () => form({}) },
  '/settings/value#removeRateAction': { lowest: 'admin', send: () => form({}) },
  '/settings/workspace#updateWorkspaceAction': { lowest: 'admin', send: () => form({}) },
};

/** Files with actions inside their components; none of these does anything. */
export const filesWithInnerActions: readonly string[] = [
  'app/gallery/page.tsx',
  'app/gallery/marks-section.tsx',
  'app/gallery/states-section.tsx',
];

const order: readonly Lowest[] = ['everybody', 'viewer', 'manager', 'admin'];

/** Whether somebody with this role is let in, or somebody with none. */
export function isLetIn({ lowest }: Door, role: Role | null): boolean {
  return order.indexOf(role ?? 'everybody') >= order.indexOf(lowest);
}

function form(fields: Readonly<Record<string, string>>): unknown[] {
  return [{ status: 'idle' }, formData(fields)];
}

function formData(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
