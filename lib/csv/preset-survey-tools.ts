import type { Preset } from './preset';

const previews = ['Survey Preview', 'Survey Test', 'Preview', 'Offline Preview'];

/** Programs that ask questions of one's own, so that a file has as many question columns as the survey. */
export const surveyTools: readonly Preset[] = [
  {
    id: 'qualtrics',
    name: 'Qualtrics',
    has: [
      /^startdate$/,
      /^(recordeddate|enddate)$/,
      /^responseid$/,
      /^(status|progress|finished)$/,
    ],
    rules: [
      [/^responseid$/, 'answerId'],
      [/^recordeddate$/, 'answeredAt'],
      [/^enddate$/, 'answeredAt'],
      [/^externalreference$|^externaldatareference$/, 'customerId'],
      [/^recipientemail$/, 'customerEmail'],
      [/^recipient(first|last)name$/, 'customerName'],
      [/^distributionchannel$/, 'channel'],
      [/^userlanguage$/, 'language'],
      [
        /^(startdate|enddate|status|ipaddress|progress|duration \(in seconds\)|finished|location(latitude|longitude|accuracy))$/,
        'ignore',
      ],
    ],
    questions: true,
    skip: [
      // As codes: 1 preview, 2 test, 9 preview taken for spam, 17 preview without a network.
      {
        column: /^status$/,
        is: [...previews, '1', '2', '9', '17'],
        reason: 'presets.survey-preview',
      },
      { column: /^distributionchannel$/, is: ['preview'], reason: 'presets.survey-preview' },
    ],
    score: { notAnswers: ['-99'] },
    timeZone: null,
    remarks: ['presets.export-clock', 'presets.previews-out'],
  },
  {
    id: 'surveymonkey',
    name: 'SurveyMonkey',
    has: [/^respondent id$/, /^collector id$/, /^(start|end) date$|^date (created|modified)$/],
    rules: [
      [/^respondent id$/, 'answerId'],
      [/^(end date|date modified)$/, 'answeredAt'],
      [/^(start date|date created)$/, 'answeredAt'],
      [/^email address$/, 'customerEmail'],
      [/^(first|last) name$/, 'customerName'],
      [/^language$/, 'language'],
      [/^custom data \d*$/, 'attribute'],
      [/^(collector id|start date|date created|ip address)$/, 'ignore'],
    ],
    questions: true,
    skip: [],
    score: { notAnswers: ['N/A'] },
    timeZone: null,
    remarks: ['presets.account-clock'],
  },
  {
    id: 'typeform',
    name: 'Typeform',
    has: [/^#$/, /^submit date \(utc\)$/, /^(network id|start date \(utc\))$/],
    rules: [
      [/^#$/, 'answerId'],
      [/^submit date \(utc\)$/, 'answeredAt'],
      [/^e-?mail( address)?$/, 'customerEmail'],
      [/^(start date \(utc\)|stage date \(utc\)|network id|response type|tags|ending)$/, 'ignore'],
    ],
    questions: true,
    skip: [{ column: /^submit date \(utc\)$/, is: [''], reason: 'presets.not-submitted' }],
    score: {},
    timeZone: 'UTC',
    remarks: ['presets.begun-out'],
  },
  {
    id: 'limesurvey',
    name: 'LimeSurvey',
    has: [/^(id|response id)$/, /^(submitdate|date submitted)$/, /^(lastpage|last page)$/],
    rules: [
      [/^(id|response id)$/, 'answerId'],
      [/^(submitdate|date submitted)$/, 'answeredAt'],
      [/^(startlanguage|start language)$/, 'language'],
      [/^email$/, 'customerEmail'],
      [/^(firstname|lastname|first name|last name)$/, 'customerName'],
      [/^token$/, 'customerId'],
      [
        /^(lastpage|last page|seed|startdate|date started|datestamp|date last action|ipaddr|ip address|refurl|referrer url|.*time.*)$/,
        'ignore',
      ],
    ],
    questions: true,
    skip: [
      {
        column: /^(submitdate|date submitted)$/,
        is: ['', '1980-01-01 00:00:00'],
        reason: 'presets.not-submitted',
      },
    ],
    score: { notAnswers: ['N/A'] },
    timeZone: null,
    remarks: ['presets.ids-anew', 'presets.begun-out'],
  },
  {
    id: 'formbricks',
    name: 'Formbricks',
    has: [/^response id$/, /^timestamp$/, /^survey id$/, /^finished( at)?$|^formbricks id/],
    rules: [
      [/^response id$/, 'answerId'],
      [/^timestamp$/, 'answeredAt'],
      [/^user id$/, 'customerId'],
      [/^(person email|verified email)$/, 'customerEmail'],
      [/^(person language|language)$/, 'language'],
      [/^person (first ?name|last ?name|name)$/, 'customerName'],
      [/^(country|person .*)$/, 'attribute'],
      [
        /^(no\.?|finished( at)?|quotas|survey id|formbricks id.*|tags|notes|url|source|action|duration seconds|user ?agent.*|utm .*|ip address)$/,
        'ignore',
      ],
    ],
    questions: true,
    skip: [],
    score: { notAnswers: ['skipped'] },
    timeZone: null,
    remarks: [],
  },
];
