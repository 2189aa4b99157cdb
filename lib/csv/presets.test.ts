import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { wordsIn } from '@/lib/words/words-in';
import type { ImportMapping } from './mapping';
import { parseMapping } from './mapping';
import { planImport } from './plan';
import { columnProfiler } from './profile';
import { lineReader } from './read-line';
import { readOpening } from './read-opening';
import { suggestPreset } from './suggest-preset';
import type { WorkspaceFacts } from './workspace-facts';

const facts: WorkspaceFacts = {
  timeZone: 'Europe/London',
  now: new Date('2026-06-24T12:00:00Z'),
  touchpoints: [{ key: 'support', name: 'Support case solved', archived: false }],
  channels: [],
  surveys: [],
};

/** What becomes of a file from its bytes alone, as far as a preset says it. */
function recognised(lines: readonly string[]) {
  const rows: string[][] = parse(lines.join('\n'), { relax_column_count: true });
  const records = rows.map((cells, at) => ({ line: at + 1, cells }));
  const opening = readOpening(records, null);
  const { add, profile } = columnProfiler(opening.columns, opening.labels);
  const body = records.slice(opening.headerRows);
  for (const record of body) add(record);
  const suggestion = opening.preset
    ? suggestPreset(wordsIn('en'), opening.preset, profile(), facts)
    : null;
  if (!suggestion) throw new Error('no program was recognised');
  const roles = Object.fromEntries(
    Object.entries(suggestion.mapping.columns).flatMap(([name, { role }]) =>
      role === 'ignore' ? [] : [[name, role]],
    ),
  );
  const read = (mapping: ImportMapping = suggestion.mapping) => {
    const parsed = parseMapping(wordsIn('en'), JSON.parse(JSON.stringify(mapping)));
    if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
    const laid = planImport(opening.columns, parsed.mapping, facts);
    if ('problems' in laid)
      throw new Error(laid.problems.map((one) => inEnglish(one.sentence)).join(' '));
    const print = (text: string) => createHash('sha256').update(text).digest('hex');
    return body.map(lineReader(laid.plan, print));
  };
  return { ...opening, ...suggestion, roles, read };
}

const points = (lines: ReturnType<ReturnType<typeof recognised>['read']>) =>
  lines.map(({ answers }) => answers.map(({ point }) => point));

describe('Delighted', () => {
  const header =
    'id,person,email,name,survey_type,score,comment,permalink,created_at,updated_at,source,tags,plan';
  const lines = (type: (at: number) => string) => [
    header,
    ...Array.from(
      { length: 6 },
      (_, at) =>
        `${900 + at},p${at},ida${at}@brightwater.example,Ida ${at},${type(at)},${5 + (at % 5)},Quick answer,https://d.example/r/${at},${1_767_225_600 + at},,email,,${at % 2 ? 'Pro' : 'Basic'}`,
    ),
  ];

  test('every column has its role', () => {
    const { name, roles, mapping, read } = recognised(lines(() => 'nps'));
    expect(name).toBe('Delighted');
    expect(roles).toEqual({
      id: 'answerId',
      person: 'customerId',
      email: 'customerEmail',
      name: 'customerName',
      score: 'score',
      comment: 'comment',
      created_at: 'answeredAt',
      source: 'channel',
      plan: 'attribute',
    });
    expect(mapping.columns.score).toMatchObject({ survey: { metric: 'nps', min: 0, max: 10 } });
    expect(mapping.columns.created_at).toMatchObject({ format: 'unix-seconds' });
    expect(read()[0]?.answers[0]).toMatchObject({
      point: 5,
      comment: 'Quick answer',
      customer: { externalId: 'p0', email: 'ida0@brightwater.example', name: 'Ida 0' },
      attributes: { plan: 'Basic' },
      answeredAt: new Date('2026-01-01T00:00:00Z'),
    });
  });

  test('scores of two kinds of survey are never one series', () => {
    const { read, remarks } = recognised(lines((at) => (at < 4 ? 'nps' : 'ces7')));
    expect(points(read())).toEqual([[5], [6], [7], [8], [], []]);
    expect(read()[4]?.leftOut).toBe('Another kind of survey');
    expect(remarks.join(' ')).toContain('2 kinds of survey');
  });
});

test('SurveyMonkey: two header lines, several questions, dates that a person must explain', () => {
  const found = recognised([
    'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,How easy was it to open an account?,Please rate our shop,,Anything else?',
    ',,,,,,,,,Response,Speed,Choice,Open-Ended Response',
    ...[1, 2, 3, 4].map(
      (at) =>
        `1180${at},77,03/0${at}/2026 09:00:00 AM,03/0${at}/2026 09:05:00 AM,203.0.113.9,bo${at}@brightwater.example,Bo,Larsen,west,${at + 2},${at},${at + 1},It went well enough for me`,
    ),
  ]);
  expect(found).toMatchObject({ name: 'SurveyMonkey', headerRows: 2 });
  expect(found.roles).toEqual({
    'Respondent ID': 'answerId',
    'End Date': 'answeredAt',
    'Email Address': 'customerEmail',
    'First Name': 'customerName',
    'Last Name': 'customerName',
    'Custom Data 1': 'attribute',
    'How easy was it to open an account?': 'score',
  });
  expect(found.questions).toEqual([
    'How easy was it to open an account?',
    'Please rate our shop – Speed',
    'Please rate our shop – Choice',
  ]);
  expect(found.mapping.columns['End Date']).toMatchObject({ format: null });
  expect(() => found.read()).toThrow('whether the day or the month comes first');
  const columns = {
    ...found.mapping.columns,
    'End Date': { role: 'answeredAt' as const, format: 'MM/DD/YYYY' as const, month: null },
  };
  const [line] = found.read({ ...found.mapping, columns });
  expect(line?.answers[0]).toMatchObject({
    point: 3,
    customer: { name: 'Bo Larsen' },
    answeredAt: new Date('2026-03-01T09:05:00Z'),
  });
});

test('Typeform: times are UTC, what was not submitted is left out', () => {
  const found = recognised([
    '#,How likely are you to recommend us?,Why?,Response Type,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags',
    ...['a1', 'b2', 'c3'].map(
      (id, at) =>
        `${id},${8 + at},The cards came quickly,completed,2026-03-02 08:59:00,,2026-03-02 09:00:0${at},n${at},`,
    ),
    'd4,,,started,2026-03-02 10:00:00,,,n9,',
  ]);
  expect(found.name).toBe('Typeform');
  expect(found.mapping.timeZone).toBe('UTC');
  expect(found.mapping.columns['How likely are you to recommend us?']).toMatchObject({
    survey: { metric: 'nps' },
  });
  const lines = found.read();
  expect(points(lines)).toEqual([[8], [9], [10], []]);
  expect(lines[3]?.leftOut).toBe('Not submitted');
  expect(lines[0]?.answers[0]).toMatchObject({ id: { value: 'a1' } });
});

describe('Qualtrics', () => {
  const meta =
    'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage';
  const header = [
    `${meta},Q1,Q2,Q3,Q3_TEXT`,
    `Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,Location Latitude,Location Longitude,Distribution Channel,User Language,How easy was it to solve your issue?,How likely are you to recommend us?,Rate the hold music,Why?`,
    Array.from({ length: 21 }, (_, at) => `"{""ImportId"":""QID${at}""}"`).join(),
  ];
  const line = (at: number, status: string, channel: string) =>
    `2026-03-02 09:00:00,2026-03-02 09:05:00,${status},203.0.113.9,100,300,True,2026-03-02 09:0${at}:00,R_${at},Larsen,Bo,bo${at}@brightwater.example,c${at},51.5,-0.1,${channel},EN,${at + 1} - Agree a bit,${at + 4},${(at % 5) + 1},The agent knew her trade`;
  const file = [
    ...header,
    line(1, 'IP Address', 'email'),
    line(2, 'IP Address', 'anonymous'),
    line(3, 'IP Address', 'email'),
    line(4, 'IP Address', 'email'),
    line(5, 'Survey Preview', 'preview'),
    line(6, 'IP Address', 'preview'),
  ];

  test('three header lines, previews left out with the reason, questions by their wording', () => {
    const found = recognised(file);
    expect(found).toMatchObject({ name: 'Qualtrics', headerRows: 3, notices: [] });
    expect(found.roles).toEqual({
      RecordedDate: 'answeredAt',
      ResponseId: 'answerId',
      RecipientLastName: 'customerName',
      RecipientFirstName: 'customerName',
      RecipientEmail: 'customerEmail',
      ExternalReference: 'customerId',
      DistributionChannel: 'channel',
      UserLanguage: 'language',
      Q1: 'score',
      Q2: 'score',
      Q3_TEXT: 'comment',
    });
    expect(found.questions).toEqual(['Q1', 'Q2', 'Q3']);
    expect(found.mapping.columns.Q1).toMatchObject({
      survey: { name: 'How easy was it to solve your issue?', metric: 'ces' },
    });
    const lines = found.read();
    expect(points(lines)).toEqual([[2, 5], [3, 6], [4, 7], [5, 8], [], []]);
    expect(lines.map(({ leftOut }) => leftOut)).toEqual([
      null,
      null,
      null,
      null,
      'Survey preview',
      'Survey preview',
    ]);
    expect(lines[0]?.answers[0]).toMatchObject({
      comment: 'The agent knew her trade',
      customer: { externalId: 'c1', name: 'Bo Larsen' },
      language: 'en',
      channel: { name: 'email' },
    });
  });

  test('status as a code', () => {
    const found = recognised([
      ...header,
      ...[1, 2, 3].map((at) => line(at, '0', 'email')),
      line(4, '1', 'email'),
    ]);
    expect(found.read().map(({ leftOut }) => leftOut)).toEqual([
      null,
      null,
      null,
      'Survey preview',
    ]);
  });
});

test('LimeSurvey: what was not submitted is left out', () => {
  const found = recognised([
    'id,submitdate,lastpage,startlanguage,seed,startdate,datestamp,ipaddr,refurl,EASE,WHY',
    ...[1, 2, 3].map(
      (at) =>
        `${at},2026-03-02 09:0${at}:00,3,de,99,2026-03-02 09:00:00,2026-03-02 09:0${at}:00,,,${at + 4},Es ging schnell genug`,
    ),
    '4,,1,de,98,2026-03-02 09:00:00,2026-03-02 09:00:00,,,2,',
  ]);
  expect(found.name).toBe('LimeSurvey');
  expect(found.roles).toEqual({
    id: 'answerId',
    submitdate: 'answeredAt',
    startlanguage: 'language',
    EASE: 'score',
    WHY: 'comment',
  });
  expect(points(found.read())).toEqual([[5], [6], [7], []]);
});

test('Formbricks: questions between its own columns, people behind “person.”', () => {
  const found = recognised([
    'No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Tags,userAgent - browser,1. How satisfied are you?,2. Why?,person.plan,person.email',
    ...[1, 2, 3].map(
      (at) =>
        `${at},r${at},2026-03-02T09:0${at}:00.000Z,Yes,s1,f${at},u${at},,Firefox,${at + 2},It does what I need,${at % 2 ? 'pro' : 'free'},bo${at}@brightwater.example`,
    ),
  ]);
  expect(found.name).toBe('Formbricks');
  expect(found.roles).toEqual({
    'Response ID': 'answerId',
    Timestamp: 'answeredAt',
    'User ID': 'customerId',
    '1. How satisfied are you?': 'score',
    '2. Why?': 'comment',
    'person.plan': 'attribute',
    'person.email': 'customerEmail',
  });
});

describe('Chatwoot', () => {
  const file = (ratings: readonly string[]) => [
    'Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date,Review Notes',
    ...ratings.map(
      (rating, at) =>
        `Ada,${rating},Thanks,Bo ${at},bo${at}@brightwater.example,,https://c.example/${at},2026-03-02 09:0${at}:00 UTC,`,
    ),
    'Reporting period 2026-03-01 to 2026-03-31',
  ];
  test.each([
    ['numbers', ['5', '4', '1'], [[5], [4], [1], []]],
    ['faces', ['😍', '😀', '😞'], [[5], [4], [1], []]],
  ])('ratings as %s, and the line about the report left out', (_name, ratings, expected) => {
    const found = recognised(file(ratings));
    expect(found.name).toBe('Chatwoot');
    expect(found.mapping.columns.Rating).toMatchObject({
      survey: { metric: 'csat', min: 1, max: 5 },
    });
    const lines = found.read();
    expect(points(lines)).toEqual(expected);
    expect(lines.at(-1)).toMatchObject({ leftOut: 'The line about the report', refusals: [] });
    expect(lines[0]?.answers[0]).toMatchObject({ id: { value: 'https://c.example/0' } });
  });
});

test('Zendesk: good is 1, bad is 0, offered is no answer', () => {
  const found = recognised([
    'Id,Requester,Requester email,Assignee,Group,Solved at,Satisfaction Score,Satisfaction comment,Subject',
    '101,Bo Larsen,bo@brightwater.example,Ada,Tier 1,2026-03-02 09:00,Good,Quick,Card lost',
    '102,Ida Vik,ida@brightwater.example,Ada,Tier 2,2026-03-03 09:00,Bad,Slow,Card stolen',
    '103,Nils Berg,nils@brightwater.example,Eve,Tier 1,2026-03-04 09:00,Offered,,PIN',
    '104,Mia Holm,mia@brightwater.example,Eve,Tier 1,2026-03-04 10:00,,,PIN',
  ]);
  expect(found.name).toBe('Zendesk');
  expect(found.roles).toEqual({
    Id: 'answerId',
    Requester: 'customerName',
    'Requester email': 'customerEmail',
    Assignee: 'attribute',
    Group: 'attribute',
    'Solved at': 'answeredAt',
    'Satisfaction Score': 'score',
    'Satisfaction comment': 'comment',
  });
  const lines = found.read();
  expect(points(lines)).toEqual([[1], [0], [], []]);
  expect(lines.flatMap(({ refusals }) => refusals)).toEqual([]);
});

test('Nicereply', () => {
  const found = recognised([
    'id,score,from,ip_address,comment,created_at,updated_at,ticket,customer,status,user,survey',
    ...[1, 2, 3].map(
      (at) =>
        `${at},${at + 2},bo${at}@brightwater.example,203.0.113.9,Fine,2026-03-02T09:0${at}:00Z,,t${at},,open,Ada,s1`,
    ),
  ]);
  expect(found.name).toBe('Nicereply');
  expect(points(found.read())).toEqual([[3], [4], [5]]);
});

test('a file of one’s own is nobody’s export', () => {
  expect(() => recognised(['id,date,score,comment', '1,2026-03-02,5,Fine'])).toThrow('no program');
});
