import type { AskState, MailKind, MailState } from './vocabulary';

/** How a question, or the mail that carries it, stands, in a word or two. */
export const deliveryNames: Record<AskState | MailState, string> = {
  scheduled: 'Planned',
  waiting: 'Waiting',
  held: 'Held',
  sending: 'Going',
  sent: 'Sent',
  started: 'Opened',
  answered: 'Answered',
  expired: 'Not answered in time',
  cancelled: 'Called off',
  bounced: 'Came back',
  failed: 'Failed',
  unknown: 'May have gone',
};

export const mailKindNames: Record<MailKind, string> = {
  invitation: 'Invitation',
  reminder: 'Reminder',
  'follow-up': 'Follow-up',
  report: 'Report',
  alert: 'Alert',
};

/** Whether somebody should look at it. */
export function needsSomebody(state: AskState | MailState): boolean {
  return state === 'failed' || state === 'unknown' || state === 'bounced';
}
