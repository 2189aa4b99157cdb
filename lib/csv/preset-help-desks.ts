import type { Preset } from './preset';

/** The faces of Chatwoot, which it writes in place of numbers in some versions. */
const faces = { '😞': 1, '😑': 2, '😐': 3, '😀': 4, '😍': 5 };

/** Programs that ask one question, so that a file has one score column of a known name. */
export const helpDesks: readonly Preset[] = [
  {
    id: 'delighted',
    name: 'Delighted',
    has: [
      /^(response |survey )?score$/,
      /^(response |survey )?comment$/,
      /^(permalink|survey type|person properties)$/,
      /created at|responded at|response date|survey date/,
    ],
    rules: [
      [/^((survey )?response )?id$/, 'answerId'],
      [/^(response |survey )?score$/, 'score'],
      [/^(response |survey )?comment$/, 'comment'],
      [/^((survey )?(response )?created at|responded at|response date|survey date)$/, 'answeredAt'],
      [/^(person )?email( address)?$/, 'customerEmail'],
      [/^(person|person id|customer id)$/, 'customerId'],
      [/^(person )?name$/, 'customerName'],
      [/^(delighted )?source$|^channel$|^platform$/, 'channel'],
      [/^(language|locale)$/, 'language'],
      [
        /^(survey type|permalink|updated at|notes|tags|additional answers.*|person (properties|created at)|phone( number)?)$/,
        'ignore',
      ],
    ],
    questions: false,
    skip: [],
    score: {},
    timeZone: 'UTC',
    remarks: [],
  },
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    has: [/^rating$/, /^feedback comment$/, /^recorded date$/],
    rules: [
      [/^link to the conversation$/, 'answerId'],
      [/^rating$/, 'score'],
      [/^feedback comment$/, 'comment'],
      [/^recorded date$/, 'answeredAt'],
      [/^contact email address$/, 'customerEmail'],
      [/^contact name$/, 'customerName'],
      [/^(agent name|assigned agent)$/, 'attribute'],
      [/phone|link to the conversation|review notes/, 'ignore'],
    ],
    questions: false,
    skip: [
      {
        column: /^(agent name|assigned agent)$/,
        is: ['Reporting period*'],
        reason: 'The line about the report',
      },
    ],
    score: { metric: 'csat', scale: { min: 1, max: 5 }, values: faces },
    timeZone: 'UTC',
    remarks: [],
  },
  {
    id: 'zendesk',
    name: 'Zendesk',
    has: [/^(ticket )?id$|^ticket (number|#)$/, /satisfaction (rating|score)/],
    rules: [
      [/^(ticket )?id$|^ticket (number|#)$/, 'answerId'],
      [/satisfaction (rating score|score|rating)$/, 'score'],
      [/satisfaction (rating )?comment$/, 'comment'],
      [/satisfaction.*(date|at|timestamp)$/, 'answeredAt'],
      [/solved( at| - (date|timestamp))?$/, 'answeredAt'],
      [/updated( at| - (date|timestamp))?$/, 'answeredAt'],
      [/^requester e-?mail$/, 'customerEmail'],
      [/^requester id$/, 'customerId'],
      [/^requester( name)?$/, 'customerName'],
      [/^(ticket )?(channel|via)$/, 'channel'],
      [
        /^(ticket )?(assignee( name)?|group|ticket group|priority|organization|ticket form|brand|ticket brand)$/,
        'attribute',
      ],
      [/satisfaction reason$/, 'attribute'],
      [/./, 'ignore'],
    ],
    questions: false,
    skip: [],
    score: {
      metric: 'csat',
      scale: { min: 0, max: 1 },
      values: { Good: 1, Bad: 0, 'Good with comment': 1, 'Bad with comment': 0, '👍': 1, '👎': 0 },
      notAnswers: ['Offered', 'Unoffered', 'Not Offered', '-'],
    },
    timeZone: null,
    remarks: [
      'Zendesk keeps good and bad only, so the score has two points.',
      'Where the file does not say when a ticket was rated, the answer counts on the day it was solved.',
    ],
  },
  {
    id: 'nicereply',
    name: 'Nicereply',
    has: [/^id$/, /^score$/, /^from$/, /^ticket$/, /^created at$/],
    rules: [
      [/^id$/, 'answerId'],
      [/^score$/, 'score'],
      [/^comment$/, 'comment'],
      [/^created at$/, 'answeredAt'],
      [/^(customer|from)$/, 'customerEmail'],
      [/^user$/, 'attribute'],
      [/^(ip address|updated at|ticket|status|survey|from|customer)$/, 'ignore'],
    ],
    questions: false,
    skip: [],
    score: {},
    timeZone: null,
    remarks: [],
  },
];
