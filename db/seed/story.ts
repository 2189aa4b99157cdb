/**
 * The story of the sample workspace: a payroll service over three years.
 *
 * - A new phone menu on 14 April of the last year makes solving a support case
 *   and changing bank details by phone hard; customers who went through it
 *   leave more often in the months after.
 * - Chat looks easiest of all, because the easy moments go there: moment by
 *   moment it is a little harder than e-mail.
 * - Upgrades by web form are so rare that nothing can be said of them.
 */
export const story = {
  workspace: 'Kestrel Payroll',
  timeZone: 'Europe/London',
  firstDay: '2023-06-25',
  lastDay: '2026-06-24',
  phoneMenuDay: '2026-04-14',
  /** The day on which the effort question was reworded. */
  rewordedDay: '2026-02-02',
  customers: 40_000,
  answers: 250_000,
} as const;

export const sampleTouchpoints = [
  { key: 'onboarding', name: 'Onboarding', stage: 'onboard', eventKey: 'onboarding.finished' },
  { key: 'payroll-run', name: 'Payroll run', stage: 'use', eventKey: 'payroll.run' },
  {
    key: 'bank-details-changed',
    name: 'Bank details changed',
    stage: 'use',
    eventKey: 'bank.changed',
  },
  {
    key: 'help-article-read',
    name: 'Help article read',
    stage: 'support',
    eventKey: 'article.read',
  },
  {
    key: 'support-case-solved',
    name: 'Support case solved',
    stage: 'support',
    eventKey: 'case.solved',
  },
  {
    key: 'invoice-question',
    name: 'Invoice question',
    stage: 'support',
    eventKey: 'invoice.asked',
  },
  { key: 'upgrade', name: 'Upgrade', stage: 'buy', eventKey: 'plan.upgraded' },
  { key: 'cancellation', name: 'Cancellation', stage: 'renew', eventKey: 'plan.cancelled' },
] as const;

export const sampleChannels = [
  { key: 'phone', name: 'Phone', kind: 'phone' },
  { key: 'e-mail', name: 'E-mail', kind: 'email' },
  { key: 'chat', name: 'Chat', kind: 'chat' },
  { key: 'in-app', name: 'In-app', kind: 'in-app' },
  { key: 'help-centre', name: 'Help centre', kind: 'self-service' },
  { key: 'web-form', name: 'Web form', kind: 'web' },
] as const;

export type SampleTouchpoint = (typeof sampleTouchpoints)[number]['key'];
export type SampleChannel = (typeof sampleChannels)[number]['key'];

/** A pair of moment and medium: how often it is answered, and how easy it is (mean of 1–7). */
export type StoryCell = {
  touchpoint: SampleTouchpoint;
  channel: SampleChannel;
  weight: number;
  ease: number;
};

function row(
  touchpoint: SampleTouchpoint,
  cells: readonly (readonly [SampleChannel, number, number])[],
): StoryCell[] {
  return cells.map(([channel, weight, ease]) => ({ touchpoint, channel, weight, ease }));
}

/** Every pair that occurs. Within a moment chat is harder than e-mail; over all it looks easier. */
export const storyCells: readonly StoryCell[] = [
  ...row('onboarding', [
    ['phone', 5, 5.4],
    ['e-mail', 22, 5.9],
    ['chat', 40, 5.75],
    ['in-app', 20, 6.0],
    ['web-form', 10, 5.5],
  ]),
  ...row('payroll-run', [
    ['e-mail', 7, 6.2],
    ['chat', 90, 6.05],
    ['in-app', 80, 6.2],
    ['help-centre', 70, 5.6],
    ['web-form', 7, 5.4],
  ]),
  ...row('bank-details-changed', [
    ['phone', 60, 5.2],
    ['e-mail', 30, 5.35],
    ['chat', 16, 5.2],
    ['in-app', 30, 5.7],
    ['web-form', 14, 5.25],
  ]),
  ...row('help-article-read', [
    ['help-centre', 90, 5.6],
    ['in-app', 24, 5.8],
  ]),
  ...row('support-case-solved', [
    ['phone', 160, 5.3],
    ['e-mail', 110, 5.3],
    ['chat', 40, 5.1],
    ['in-app', 12, 5.6],
    ['web-form', 18, 5.1],
  ]),
  ...row('invoice-question', [
    ['phone', 12, 5.0],
    ['e-mail', 55, 5.3],
    ['chat', 10, 5.1],
    ['web-form', 18, 5.0],
  ]),
  ...row('upgrade', [
    ['phone', 3, 5.7],
    ['e-mail', 5, 5.9],
    ['chat', 14, 5.95],
    ['in-app', 12, 6.1],
    ['web-form', 0.15, 5.6],
  ]),
  ...row('cancellation', [
    ['phone', 2.2, 4.7],
    ['e-mail', 9, 4.8],
    ['chat', 1.6, 4.7],
    ['web-form', 13, 4.7],
  ]),
];

/** How much harder the new phone menu made a cell, in points of 1–7. */
export function phoneMenuEffect(cell: StoryCell, day: string): number {
  if (cell.channel !== 'phone' || day < story.phoneMenuDay) return 0;
  if (cell.touchpoint === 'support-case-solved') return -1.4;
  if (cell.touchpoint === 'bank-details-changed') return -0.85;
  return -0.15;
}
