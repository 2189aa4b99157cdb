import * as z from 'zod';
import { boardAnswer } from './board-answer';
import { channelAnswer, surveyAnswer, touchpointAnswer } from './catalog-answer';
import { archiveChange, newChannel, newSurvey, newTouchpoint } from './catalog-input';
import { churnAnswer } from './churn-answer';
import { clvAnswer } from './clv-answer';
import { customerAnswer, customerChange } from './customer-answer';
import { delightedInput } from './delighted-input';
import { effortAnswer } from './effort-answer';
import { eventInput, eventsAnswer } from './event-input';
import { importAnswer } from './import-answer';
import { mailReportInput, mailReportsAnswer } from './mail-report-input';
import { metricAnswer } from './metric-answer';
import { pageAnswer } from './query-params';
import { responseAnswer, responseChange } from './response-answer';
import { batchLimits, responseInput } from './response-input';
import { responseRateAnswer } from './response-rate-answer';
import { orderAnswer, putAnswer, subscriptionAnswer } from './value-answer';
import { orderInput, subscriptionInput } from './value-input';
import { whyAnswer } from './why-answer';

const notices = z.array(z.string()).describe('What of the request was left out, in words.');

/** What senders write, by the name the document gives it. */
export const inputs = {
  NewResponses: z.union([
    responseInput,
    z.array(responseInput).min(1).max(batchLimits.responses),
    z.strictObject({ responses: z.array(responseInput).min(1).max(batchLimits.responses) }),
  ]),
  NewSubscriptions: z.union([
    subscriptionInput,
    z.array(subscriptionInput).min(1).max(batchLimits.responses),
    z.strictObject({
      subscriptions: z.array(subscriptionInput).min(1).max(batchLimits.responses),
    }),
  ]),
  NewOrders: z.union([
    orderInput,
    z.array(orderInput).min(1).max(batchLimits.responses),
    z.strictObject({ orders: z.array(orderInput).min(1).max(batchLimits.responses) }),
  ]),
  NewEvents: z.union([
    eventInput,
    z.array(eventInput).min(1).max(batchLimits.responses),
    z.strictObject({ events: z.array(eventInput).min(1).max(batchLimits.responses) }),
  ]),
  MailReports: z.union([
    mailReportInput,
    z.array(mailReportInput).min(1).max(batchLimits.responses),
    z.strictObject({ reports: z.array(mailReportInput).min(1).max(batchLimits.responses) }),
  ]),
  ResponseChange: responseChange,
  CustomerChange: customerChange,
  NewTouchpoint: newTouchpoint,
  NewChannel: newChannel,
  NewSurvey: newSurvey,
  ArchiveChange: archiveChange,
  DelightedResponse: delightedInput,
} as const;

const delightedAnswer = z.object({
  id: z.uuid(),
  person: z.string(),
  survey_type: z.string(),
  score: z.int(),
  comment: z.string().nullable(),
  permalink: z.url(),
  created_at: z.int(),
  updated_at: z.int(),
  person_properties: z.record(z.string(), z.unknown()).nullable(),
  notes: z.array(z.string()),
  tags: z.array(z.string()),
  additional_answers: z.array(z.string()),
});

/** Why a request was refused (RFC 9457). */
const problem = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('Where in the body, as a JSON pointer.'),
        detail: z.string(),
        index: z.int().optional().describe('In a batch: which element, from 0.'),
        field: z.string().optional(),
      }),
    )
    .optional(),
  reference: z.string().optional().describe('Where the log of the server has more.'),
});

/** What we answer, by the name the document gives it. */
export const outputs = {
  Recorded: z.object({
    added: z.int(),
    known: z.int(),
    responses: z.array(z.object({ id: z.uuid(), outcome: z.enum(['added', 'known']) })),
  }),
  Response: responseAnswer,
  ResponsePage: pageAnswer(responseAnswer).extend({ notices }),
  Customer: customerAnswer,
  CustomerPage: pageAnswer(customerAnswer),
  Put: putAnswer,
  SubscriptionPage: pageAnswer(subscriptionAnswer),
  OrderPage: pageAnswer(orderAnswer),
  Events: eventsAnswer,
  MailReportsTaken: mailReportsAnswer,
  Touchpoint: touchpointAnswer,
  TouchpointList: pageAnswer(touchpointAnswer),
  Channel: channelAnswer,
  ChannelList: pageAnswer(channelAnswer),
  Survey: surveyAnswer,
  SurveyList: pageAnswer(surveyAnswer),
  Import: importAnswer,
  ImportPage: pageAnswer(importAnswer),
  Metric: metricAnswer,
  Why: whyAnswer,
  MetricList: pageAnswer(metricAnswer),
  Board: boardAnswer,
  Churn: churnAnswer,
  Clv: clvAnswer,
  Effort: effortAnswer,
  ResponseRate: responseRateAnswer,
  DelightedAnswer: delightedAnswer,
  Document: z.record(z.string(), z.unknown()),
  Problem: problem,
} as const;

export type InputName = keyof typeof inputs;
export type OutputName = keyof typeof outputs;
