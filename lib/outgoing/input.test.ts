import { describe, expect, test } from 'vitest';
import { alertInput } from './alert-input';
import { reportInput } from './report-input';

const report = {
  name: ' Weekly figures ',
  every: 'week',
  hour: '8',
  weekday: '1',
  date: '1',
  sections: JSON.stringify([{ kind: 'digest' }]),
  member: ['Ada@example.com', 'bob@example.com'],
  others: 'carol@partner.example,\nbob@example.com',
  language: 'pl',
  withPdf: 'on',
};
const alert = {
  name: 'Phone is hard',
  kind: 'below',
  bound: '4,5',
  metric: 'ces',
  period: 'last-7-days',
  touchpoint: 'support',
  channel: '',
  view: '/metrics/nps?attr.plan=Pro&from=2026-01-01&to=2026-01-31&channel=chat',
  leastAnswers: '30',
  coolDownHours: '24',
  others: 'ada@example.com',
  language: 'ru',
  webhookUrl: '',
};
const faults = (schema: typeof alertInput | typeof reportInput, form: object) =>
  schema.safeParse(form).error?.issues.map(({ path }) => path.join('.'));

describe('the form of a report', () => {
  test('is read', () => {
    expect(reportInput.parse(report)).toEqual({
      name: 'Weekly figures',
      schedule: { every: 'week', hour: 8, weekday: 1 },
      sections: [{ kind: 'digest' }],
      recipients: ['ada@example.com', 'bob@example.com', 'carol@partner.example'],
      language: 'pl',
      withPdf: true,
    });
  });

  test('one ticked member and an unticked box', () => {
    const { withPdf: _, ...rest } = report;
    const found = reportInput.parse({ ...rest, member: 'ada@example.com', others: '' });
    expect([found.recipients, found.withPdf]).toEqual([['ada@example.com'], false]);
  });

  test.each([
    ['name', { name: '' }],
    ['hour', { hour: '24' }],
    ['others', { others: 'not an address' }],
    ['others', { others: Array.from({ length: 51 }, (_, at) => `a${at}@example.com`).join(' ') }],
    ['sections', { sections: '{' }],
    ['sections', { sections: '[]' }],
    ['sections.0.address', { sections: '[{"kind":"view","title":"A","address":"/settings"}]' }],
  ])('%s', (field, wrong) => {
    expect(faults(reportInput, { ...report, ...wrong })).toContain(field);
  });
});

describe('the form of an alert', () => {
  test('is read; filters it has no field for stay', () => {
    expect(alertInput.parse(alert)).toMatchObject({
      rule: { kind: 'threshold', side: 'below', value: 4.5 },
      address: '/metrics/ces?attr.plan=Pro&period=last-7-days&touchpoint=support',
      recipients: ['ada@example.com'],
      webhookUrl: null,
    });
  });

  test('a response rate may do without a bound', () => {
    const found = alertInput.parse({ ...alert, kind: 'response-rate', bound: '' });
    expect(found.rule).toEqual({ kind: 'response-rate', least: null });
    expect(alertInput.parse({ ...alert, kind: 'above', bound: '−20' }).rule).toMatchObject({
      value: -20,
    });
  });

  test.each([
    ['bound', { bound: '' }],
    ['bound', { bound: '101' }],
    ['bound', { kind: 'response-rate', bound: '-1' }],
    ['leastAnswers', { leastAnswers: '4' }],
    ['coolDownHours', { coolDownHours: 'a day' }],
    ['webhookUrl', { webhookUrl: 'ftp://example.com' }],
    ['others', { others: '' }],
  ])('%s', (field, wrong) => {
    expect(faults(alertInput, { ...alert, ...wrong })).toContain(field);
  });
});
