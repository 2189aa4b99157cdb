/** Where in the customer's journey a touchpoint lies, in journey order. */
export const journeyStages = [
  'discover',
  'buy',
  'onboard',
  'use',
  'support',
  'renew',
  'other',
] as const;
export type JourneyStage = (typeof journeyStages)[number];

export const journeyStageNames: Record<JourneyStage, string> = {
  discover: 'Discover',
  buy: 'Buy',
  onboard: 'Get started',
  use: 'Use',
  support: 'Get help',
  renew: 'Renew or leave',
  other: 'Other',
};

/** The medium of a channel. */
export const channelKinds = [
  'email',
  'chat',
  'phone',
  'web',
  'in-app',
  'self-service',
  'sms',
  'in-store',
  'custom',
] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const channelKindNames: Record<ChannelKind, string> = {
  email: 'E-mail',
  chat: 'Chat',
  phone: 'Phone',
  web: 'Web',
  'in-app': 'In-app',
  'self-service': 'Self-service',
  sms: 'SMS',
  'in-store': 'In store',
  custom: 'Other',
};

/** How a scale is drawn for the respondent. */
export const scaleDrawings = ['numbers', 'likert', 'faces', 'stars', 'thumbs'] as const;
export type ScaleDrawing = (typeof scaleDrawings)[number];

/** The door an answer came through. */
export const responseSources = ['form', 'email', 'api', 'import', 'sample'] as const;
export type ResponseSource = (typeof responseSources)[number];

/** Only `counted` answers are in any number. */
export const responseStates = ['counted', 'quarantined', 'withdrawn'] as const;
export type ResponseState = (typeof responseStates)[number];

export const importStates = [
  'uploaded',
  'running',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof importStates)[number];

/** How far work in the background is: `waiting` and `running` are alive, the others over. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];
