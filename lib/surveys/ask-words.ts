import type { AskState, MailState } from './vocabulary';

/** Whether somebody should look at it. */
export function needsSomebody(state: AskState | MailState): boolean {
  return state === 'failed' || state === 'unknown' || state === 'bounced';
}
