import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuietHours, decide, type Occasion } from './decide';
import { readRules } from './delivery-rules';
import { readProgramme } from './programme';

const noon = new Date('2026-03-10T12:00:00Z');

const usual: Occasion = {
  now: noon,
  occurredAt: noon,
  touchpoint: { isArchived: false, rules: readRules({ isOn: true }) },
  survey: { isArchived: false, state: 'live' },
  hasChannel: true,
  customer: {
    isErased: false,
    address: 'ann@example.com',
    timeZone: null,
    attributes: { plan: 'team' },
    askedAt: [],
  },
  suppressed: null,
  askedThatDay: 0,
  draw: 0.5,
  timeZone: 'UTC',
  programme: readProgramme({}),
};

const withRules = (rules: object): Partial<Occasion> => ({
  touchpoint: { isArchived: false, rules: readRules({ isOn: true, ...rules }) },
});

const withCustomer = (facts: object): Partial<Occasion> =>
  usual.customer ? { customer: { ...usual.customer, ...facts } } : {};

const reasonOf = (changed: Partial<Occasion>) => {
  const decision = decide({ ...usual, ...changed });
  return decision.fate === 'not-asked' ? decision.reason : null;
};

describe('an event leads to a question', () => {
  test('at once, open for four weeks, without a reminder, unless rules say otherwise', () => {
    expect(decide(usual)).toEqual({
      fate: 'scheduled',
      sendAt: noon,
      sendDay: '2026-03-10',
      remindAt: null,
      closesAt: new Date('2026-04-07T12:00:00Z'),
    });
  });

  test('after the delay, with a reminder that lies within the window', () => {
    const later = decide({ ...usual, ...withRules({ delayMinutes: 90, reminderDays: 3 }) });
    expect(later).toMatchObject({
      sendAt: new Date('2026-03-10T13:30:00Z'),
      remindAt: new Date('2026-03-13T13:30:00Z'),
    });
    const short = decide({ ...usual, ...withRules({ reminderDays: 7, windowDays: 7 }) });
    expect(short).toMatchObject({ remindAt: null });
  });

  test('not before now, when the event is told late', () => {
    const occurredAt = new Date('2026-03-10T02:00:00Z');
    const late = decide({ ...usual, occurredAt, ...withRules({ delayMinutes: 60 }) });
    expect(late).toMatchObject({ sendAt: noon });
  });
});

describe('nobody is asked', () => {
  test.each<[string, Partial<Occasion>, object]>([
    ['by an event nobody listens to', { touchpoint: null }, { code: 'unknown-event' }],
    ['where the touchpoint is off', withRules({ isOn: false }), { code: 'touchpoint-off' }],
    ['where it asks nothing', { survey: null }, { code: 'no-survey' }],
    [
      'by a paused survey',
      { survey: { isArchived: false, state: 'paused' } },
      { code: 'survey-not-live', state: 'paused' },
    ],
    [
      'by an archived survey',
      { survey: { isArchived: true, state: 'live' } },
      { code: 'survey-not-live', state: 'archived' },
    ],
    ['where no channel can be told', { hasChannel: false }, { code: 'no-channel' }],
    ['where nobody is named', { customer: null }, { code: 'nobody-named' }],
    ['who asked to be forgotten', withCustomer({ isErased: true }), { code: 'erased' }],
    ['who has no address', withCustomer({ address: null }), { code: 'no-address' }],
    [
      'who unsubscribed',
      { suppressed: 'unsubscribed' },
      { code: 'suppressed', why: 'unsubscribed' },
    ],
    [
      'of whom it is told too late',
      { occurredAt: new Date('2026-03-07T11:00:00Z') },
      { code: 'too-old', hours: 72 },
    ],
    [
      'whose plan is not among those asked',
      withRules({ eligibility: [{ attribute: 'plan', isNot: false, values: ['free'] }] }),
      { code: 'not-eligible', attribute: 'plan' },
    ],
    [
      'whose plan is left out',
      withRules({ eligibility: [{ attribute: 'plan', isNot: true, values: ['team'] }] }),
      { code: 'not-eligible', attribute: 'plan' },
    ],
    [
      'whom the sample left out',
      withRules({ samplePercent: 50 }),
      { code: 'not-sampled', percent: 50 },
    ],
    [
      'who was asked six days ago',
      withCustomer({ askedAt: [new Date('2026-03-04T12:00:00Z')] }),
      { code: 'recently-asked', at: '2026-03-04T12:00:00.000Z', contacts: 1, days: 30 },
    ],
    [
      'after the quota of the day',
      { ...withRules({ quotaPerDay: 10 }), askedThatDay: 10 },
      { code: 'quota-reached', quota: 10 },
    ],
  ])('%s', (_, changed, reason) => {
    expect(reasonOf(changed)).toEqual(reason);
  });

  test('but who was asked long enough ago, or may be asked twice', () => {
    expect(reasonOf(withCustomer({ askedAt: [new Date('2026-02-08T12:00:00Z')] }))).toBeNull();
    const twice = readProgramme({ budget: { contacts: 2, days: 30 } });
    const once = withCustomer({ askedAt: [new Date('2026-03-04T12:00:00Z')] });
    expect(reasonOf({ ...once, programme: twice })).toBeNull();
  });

  test('sampling takes about the share it says', () => {
    const draws = Array.from({ length: 1000 }, (_, index) => index / 1000);
    const asked = draws.filter(
      (draw) => !reasonOf({ draw, ...withRules({ samplePercent: 12.5 }) }),
    );
    expect(asked).toHaveLength(125);
  });
});

describe('quiet hours', () => {
  const night = { from: '20:00', to: '08:00' };

  test('reach over midnight, on the customer’s clock', () => {
    const at = (moment: string) => afterQuietHours(new Date(moment), night, 'America/New_York');
    expect(at('2026-01-15T17:00:00Z')).toEqual(new Date('2026-01-15T17:00:00Z'));
    expect(at('2026-01-16T01:30:00Z')).toEqual(new Date('2026-01-16T13:00:00Z'));
    expect(at('2026-01-15T12:59:00Z')).toEqual(new Date('2026-01-15T13:00:00Z'));
  });

  test('end by the clock in the night it changes', () => {
    const spring = afterQuietHours(new Date('2026-03-29T00:30:00Z'), night, 'Europe/Berlin');
    expect(spring).toEqual(new Date('2026-03-29T06:00:00Z'));
  });

  test('follow the workspace’s clock where the customer’s is unknown', () => {
    const late = {
      now: new Date('2026-03-10T21:00:00Z'),
      ...withCustomer({ timeZone: 'Mars/Base' }),
    };
    expect(decide({ ...usual, ...late })).toMatchObject({
      sendAt: new Date('2026-03-11T08:00:00Z'),
    });
  });

  test('within a day, and none where both ends are equal', () => {
    const lunch = { from: '12:00', to: '13:00' };
    expect(afterQuietHours(noon, lunch, 'UTC')).toEqual(new Date('2026-03-10T13:00:00Z'));
    expect(afterQuietHours(noon, { from: '12:00', to: '12:00' }, 'UTC')).toEqual(noon);
  });

  test('are never shortened and what comes out is not quiet', () => {
    const moment = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const zone = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Sao_Paulo', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(moment, zone, (date, timeZone) => {
        const out = afterQuietHours(date, night, timeZone);
        expect(out.getTime()).toBeGreaterThanOrEqual(date.getTime());
        expect(out.getTime() - date.getTime()).toBeLessThanOrEqual(13 * 3_600_000);
        expect(afterQuietHours(out, night, timeZone)).toEqual(out);
      }),
    );
  });
});
