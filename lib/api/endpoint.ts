import type * as z from 'zod';
import type { Permission } from '@/lib/auth/roles';
import type { InputName, OutputName } from './schemas';

/** What endpoints are about, in the order of the document. */
export const groups = {
  Metrics: 'Scores with their uncertainty, counted up to this moment.',
  Responses: 'The answers people gave.',
  Events: 'What happened to customers, so that they are asked at the right moment.',
  Customers: 'Who gave them, under the ids of your system.',
  Subscriptions: 'What customers pay regularly: churn and retention are counted from it.',
  Orders: 'What customers bought: their value is worked out from it.',
  Touchpoints: 'The moments that answers are about.',
  Channels: 'The ways by which answers come.',
  Surveys: 'The questions, with their scales.',
  Imports: 'Files of answers that were read in.',
  Delighted: 'A door for senders that were made for Delighted.',
  Document: 'What you are reading, for tools.',
} as const;
export type Group = keyof typeof groups;

/** One thing a sender can ask; the document, the page for people and the tests read this table. */
export type Endpoint = {
  /** `operationId` of the document. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch';
  readonly path: string;
  readonly group: Group;
  /** What the role of the key must include; null where no key is needed. */
  readonly permission: Permission | null;
  readonly title: string;
  readonly about?: string;
  /** The parts of the path that change, with what they are. */
  readonly inPath?: Readonly<Record<string, string>>;
  readonly query?: z.ZodObject;
  /** Whether tracked attributes filter it, as `attr.<key>`. */
  readonly attributes?: true;
  readonly body?: InputName;
  readonly example?: unknown;
  /** Also takes the body as a form, and the key by HTTP Basic. */
  readonly delighted?: true;
  readonly tagged?: true;
  readonly answers: Readonly<Record<number, readonly [about: string, schema: OutputName]>>;
};
