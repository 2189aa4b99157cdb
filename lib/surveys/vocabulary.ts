/** What answers name by key, in the singular; pages and addresses have an s more. */
export type CatalogKind = 'touchpoint' | 'channel' | 'survey';

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

/** How a scale is drawn for the respondent. */
export const scaleDrawings = ['numbers', 'likert', 'faces', 'stars', 'thumbs'] as const;
export type ScaleDrawing = (typeof scaleDrawings)[number];

/** The door an answer came through. */
export const responseSources = [
  'form',
  'email',
  'link',
  'widget',
  'kiosk',
  'api',
  'import',
  'sample',
] as const;
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

/** Whether a survey is being asked: a draft only previews, a paused one invites nobody new. */
export const surveyStates = ['draft', 'live', 'paused'] as const;
export type SurveyState = (typeof surveyStates)[number];

/** The way a question reaches people. `invitation` is known by name, the others need not be. */
export const askedBy = ['invitation', 'link', 'widget', 'qr', 'kiosk'] as const;
export type AskedBy = (typeof askedBy)[number];

/** What became of an invitation; `scheduled` and `sending` are still to come. */
export const askStates = [
  'scheduled',
  'sending',
  'sent',
  'started',
  'answered',
  'expired',
  'cancelled',
  'bounced',
  'failed',
  /** The worker died while the mail was handed over: it may have gone, so it is not sent again. */
  'unknown',
] as const;
export type AskState = (typeof askStates)[number];

/** What became of an event that another system told of. */
export const eventFates = ['scheduled', 'not-asked', 'failed'] as const;
export type EventFate = (typeof eventFates)[number];

/** What a mail is for. */
export const mailKinds = ['invitation', 'reminder', 'follow-up', 'report', 'alert'] as const;
export type MailKind = (typeof mailKinds)[number];

/** `held` waits for a mail server to be set; `unknown` may have gone and is not sent again. */
export const mailStates = [
  'waiting',
  'held',
  'sending',
  'sent',
  'bounced',
  'failed',
  'cancelled',
  'unknown',
] as const;
export type MailState = (typeof mailStates)[number];

/**
 * Why an answer that somebody gave is held back though nothing in it looks automated.
 * - `not-asked`: its survey was not live when it was given, which the device could not know.
 * - `late`: it waited so long for a network that nobody's clock is believed.
 */
export const lateReasons = ['not-asked', 'late'] as const;
export type LateReason = (typeof lateReasons)[number];

/** Why an address gets no more mail. */
export const suppressionReasons = ['unsubscribed', 'bounced', 'complained', 'by-hand'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** How far the call back of somebody who had it hard is. */
export const followUpStates = ['open', 'contacted', 'solved', 'unsolvable'] as const;
export type FollowUpState = (typeof followUpStates)[number];
