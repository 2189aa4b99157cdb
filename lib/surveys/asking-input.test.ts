import { expect, test } from 'vitest';
import { shownDelay } from './asking-fields';
import { askingOfTouchpoint } from './asking-input';
import { readRules } from './delivery-rules';

const id = '0198c1de-6a3e-7cc1-9d4a-5f8d6b1f2a3a';
const surveyId = '0198c1de-6a3e-7cc1-9d4a-5f8d6b1f2a3b';

const read = (form: object) => askingOfTouchpoint.parse({ id, ...form }).asking;

test('an empty form asks nothing and takes the rules as they are at first', () => {
  expect(read({})).toEqual({
    surveyId: null,
    channelId: null,
    rules: { ...readRules({}), keepsQuietHours: false },
  });
});

test('reads numbers in their unit, boxes and conditions', () => {
  const { rules, ...rest } = read({
    surveyId,
    isOn: 'on',
    keepsQuietHours: 'on',
    delay: '2',
    delayUnit: 'hours',
    samplePercent: '12,5',
    reminderDays: '3',
    windowDays: '14',
    expiryHours: '48',
    quotaPerDay: '100',
    'if.0.attribute': 'plan',
    'if.0.is': 'is',
    'if.0.values': 'Pro, Team ,',
    'if.3.attribute': 'country',
    'if.3.is': 'not',
    'if.3.values': 'DE',
  });
  expect(rest).toEqual({ surveyId, channelId: null });
  expect(rules).toEqual({
    isOn: true,
    delayMinutes: 120,
    keepsQuietHours: true,
    samplePercent: 12.5,
    eligibility: [
      { attribute: 'plan', isNot: false, values: ['Pro', 'Team'] },
      { attribute: 'country', isNot: true, values: ['DE'] },
    ],
    reminderDays: 3,
    windowDays: 14,
    expiryHours: 48,
    quotaPerDay: 100,
  });
});

test.each([
  [{ delay: '1.5' }, 'delay'],
  [{ delay: '61', delayUnit: 'days' }, 'delay'],
  [{ samplePercent: '0' }, 'samplePercent'],
  [{ samplePercent: 'half' }, 'samplePercent'],
  [{ reminderDays: '-1' }, 'reminderDays'],
  [{ windowDays: '0' }, 'windowDays'],
  [{ expiryHours: '9999' }, 'expiryHours'],
  [{ quotaPerDay: '0' }, 'quotaPerDay'],
  [{ 'if.1.attribute': 'plan' }, 'if.1.values'],
  [{ 'if.0.values': 'Pro' }, 'if.0.attribute'],
])('%o is refused at %s', (form, field) => {
  const parsed = askingOfTouchpoint.safeParse({ id, ...form });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});

test.each([
  [0, { delay: 0, unit: 'minutes' }],
  [45, { delay: 45, unit: 'minutes' }],
  [120, { delay: 2, unit: 'hours' }],
  [90, { delay: 90, unit: 'minutes' }],
  [2880, { delay: 2, unit: 'days' }],
])('%i minutes are shown as %o', (minutes, shown) => {
  expect(shownDelay(minutes)).toEqual(shown);
});
