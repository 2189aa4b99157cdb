import { isTimeZone, wallClock } from '@/lib/csv/wall-clock';
import { addDays, dayIn } from '@/lib/metrics/period';
import type { DeliveryRules } from './delivery-rules';
import type { Programme } from './programme';
import type { SuppressionReason, SurveyState } from './vocabulary';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** All that decides whether an event leads to a question, and when. */
export type Occasion = {
  readonly now: Date;
  readonly occurredAt: Date;
  /** Null where no touchpoint listens to the event. */
  readonly touchpoint: { readonly isArchived: boolean; readonly rules: DeliveryRules } | null;
  /** Null where the touchpoint asks nothing. */
  readonly survey: { readonly isArchived: boolean; readonly state: SurveyState } | null;
  /** False where no channel can be told, as the workspace has none. */
  readonly hasChannel: boolean;
  /** Null where the event names nobody. */
  readonly customer: {
    readonly isErased: boolean;
    readonly address: string | null;
    /** As somebody wrote it; one that does not exist counts as none. */
    readonly timeZone: string | null;
    /** Of the customer, those of the event laid over them. */
    readonly attributes: Readonly<Record<string, string>>;
    /** When questions went or will go to this person, over all surveys. */
    readonly askedAt: readonly Date[];
  } | null;
  readonly suppressed: SuppressionReason | null;
  /** Questions of this touchpoint on the day the question would go. */
  readonly askedThatDay: number;
  /** Within [0, 1): the same for the same event, so that asking twice decides once. */
  readonly draw: number;
  readonly timeZone: string;
  readonly programme: Programme;
};

/** Why nobody is asked. */
export type NotAsked =
  | { readonly code: 'unknown-event' }
  | { readonly code: 'touchpoint-archived' }
  | { readonly code: 'touchpoint-off' }
  | { readonly code: 'no-survey' }
  | { readonly code: 'survey-not-live'; readonly state: SurveyState | 'archived' }
  | { readonly code: 'no-channel' }
  | { readonly code: 'nobody-named' }
  | { readonly code: 'erased' }
  | { readonly code: 'no-address' }
  | { readonly code: 'suppressed'; readonly why: SuppressionReason }
  | { readonly code: 'too-old'; readonly hours: number }
  | { readonly code: 'not-eligible'; readonly attribute: string }
  | { readonly code: 'not-sampled'; readonly percent: number }
  | {
      readonly code: 'recently-asked';
      readonly at: string;
      readonly contacts: number;
      readonly days: number;
    }
  | { readonly code: 'quota-reached'; readonly quota: number };

export type Decision =
  | {
      readonly fate: 'scheduled';
      readonly sendAt: Date;
      /** The day on the workspace's clock that the quota counts it to. */
      readonly sendDay: string;
      readonly remindAt: Date | null;
      readonly closesAt: Date;
    }
  | { readonly fate: 'not-asked'; readonly reason: NotAsked };

/**
 * Whether an event leads to a question, and when. It is the same for the same
 * occasion, and looks at what forbids it in the order a person would.
 */
export function decide(occasion: Occasion): Decision {
  const { touchpoint, customer, programme } = occasion;
  const reason = notAskedAtAll(occasion) ?? notThisPerson(occasion);
  if (reason) return { fate: 'not-asked', reason };
  if (!touchpoint || !customer)
    throw new Error('an occasion without place or person was let through');

  const { rules } = touchpoint;
  const sendAt = whenToSend(occasion, rules, customer.timeZone);
  const tooSoon = overBudget(customer.askedAt, sendAt, programme.budget);
  if (tooSoon) return { fate: 'not-asked', reason: tooSoon };
  if (rules.quotaPerDay !== null && occasion.askedThatDay >= rules.quotaPerDay) {
    return { fate: 'not-asked', reason: { code: 'quota-reached', quota: rules.quotaPerDay } };
  }
  const closesAt = new Date(sendAt.getTime() + rules.windowDays * day);
  const remindAt =
    rules.reminderDays === null ? null : new Date(sendAt.getTime() + rules.reminderDays * day);
  return {
    fate: 'scheduled',
    sendAt,
    sendDay: dayIn(sendAt, occasion.timeZone),
    remindAt: remindAt && remindAt < closesAt ? remindAt : null,
    closesAt,
  };
}

/** When the question would go, whoever is asked; also what a quota counts by. */
export function whenToSend(
  {
    now,
    occurredAt,
    programme,
    timeZone,
  }: Pick<Occasion, 'now' | 'occurredAt' | 'programme' | 'timeZone'>,
  rules: DeliveryRules,
  customerZone: string | null,
): Date {
  const due = new Date(Math.max(now.getTime(), occurredAt.getTime() + rules.delayMinutes * minute));
  if (!rules.keepsQuietHours || !programme.quietHours) return due;
  const zone = customerZone && isTimeZone(customerZone) ? customerZone : timeZone;
  return afterQuietHours(due, programme.quietHours, zone);
}

/**
 * The moment itself, or the end of the quiet hours it falls into. Hours such as
 * 20:00–08:00 reach over midnight; equal ends mean no quiet hours.
 *
 * @throws {RangeError} if there is no such zone
 */
export function afterQuietHours(
  moment: Date,
  { from, to }: NonNullable<Programme['quietHours']>,
  timeZone: string,
): Date {
  const clock = wallClock(timeZone);
  const today = dayIn(moment, timeZone);
  for (const began of [addDays(today, -1), today]) {
    const start = clock(began, timeOf(from));
    const ended = from < to ? began : addDays(began, 1);
    const end = from === to ? start : clock(ended, timeOf(to));
    if (moment >= start && moment < end) return end;
  }
  return moment;
}

function notAskedAtAll({ touchpoint, survey, hasChannel }: Occasion): NotAsked | null {
  if (!touchpoint) return { code: 'unknown-event' };
  if (touchpoint.isArchived) return { code: 'touchpoint-archived' };
  if (!touchpoint.rules.isOn) return { code: 'touchpoint-off' };
  if (!survey) return { code: 'no-survey' };
  if (survey.isArchived) return { code: 'survey-not-live', state: 'archived' };
  if (survey.state !== 'live') return { code: 'survey-not-live', state: survey.state };
  return hasChannel ? null : { code: 'no-channel' };
}

function notThisPerson(occasion: Occasion): NotAsked | null {
  const { customer, touchpoint, suppressed, now, occurredAt, draw } = occasion;
  if (!customer) return { code: 'nobody-named' };
  if (customer.isErased) return { code: 'erased' };
  if (!customer.address) return { code: 'no-address' };
  if (suppressed) return { code: 'suppressed', why: suppressed };
  if (!touchpoint) return null;
  const { expiryHours, eligibility, samplePercent } = touchpoint.rules;
  if (now.getTime() - occurredAt.getTime() > expiryHours * hour) {
    return { code: 'too-old', hours: expiryHours };
  }
  const broken = eligibility.find(
    ({ attribute, isNot, values }) =>
      values.includes(customer.attributes[attribute] ?? '') === isNot,
  );
  if (broken) return { code: 'not-eligible', attribute: broken.attribute };
  if (draw * 100 >= samplePercent) return { code: 'not-sampled', percent: samplePercent };
  return null;
}

/** The latest question that leaves no room for another at `sendAt`; null if there is room. */
function overBudget(
  askedAt: readonly Date[],
  sendAt: Date,
  { contacts, days }: Programme['budget'],
): NotAsked | null {
  const near = askedAt.filter((each) => Math.abs(sendAt.getTime() - each.getTime()) < days * day);
  if (near.length < contacts) return null;
  const latest = new Date(Math.max(...near.map((each) => each.getTime())));
  return { code: 'recently-asked', at: latest.toISOString(), contacts, days };
}

function timeOf(reading: string): number {
  const [hours = 0, minutes = 0] = reading.split(':').map(Number);
  return hours * hour + minutes * minute;
}
