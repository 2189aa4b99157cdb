import type { Told } from '@/lib/words/told';
import type { WordKey } from '@/lib/words/words';
import type { ValueHoldings } from './holdings';
import type { RoleName } from './mapping';
import type { PresetSkip } from './preset';

/** A column by its plain name, and what it becomes; a role that only one column can have goes to the first rule that finds one. */
type ValueRule = readonly [header: RegExp, role: RoleName];

/** A file of a known shape. */
export type ValuePreset = {
  /** A product, or words for a kind of file. */
  readonly name: Told;
  readonly holds: ValueHoldings;
  /** Every one of these is among the columns, by their plain names. */
  readonly has: readonly RegExp[];
  /** Looked at before the rules for every file of its kind. */
  readonly rules: readonly ValueRule[];
  readonly skip: readonly PresetSkip[];
  readonly timeZone: string | null;
  /** What a person should know of it, each in a sentence. */
  readonly remarks: readonly WordKey[];
};

export const valuePresets: readonly ValuePreset[] = [
  {
    name: 'Stripe',
    holds: 'subscriptions',
    has: [
      /^id$/,
      /^customer id$/,
      /^(plan|price)\b/,
      /^(created|start( date)?) \(utc\)$/,
      /^status$/,
    ],
    rules: [
      [/^id$/, 'recordId'],
      // “Start” moves with every change of the subscription, so it is the last choice.
      [/^start date \(utc\)$/, 'startedOn'],
      [/^created \(utc\)$/, 'startedOn'],
      [/^start \(utc\)$/, 'startedOn'],
      // “Canceled At” is when it was asked for; the subscription runs on to the end of its period.
      [/^ended at \(utc\)$/, 'endedOn'],
      [/^cancell?ed at \(utc\)$/, 'endedOn'],
      [/^cancellation reason$/, 'cancelKind'],
      [/^cancellation (feedback|comment)$/, 'cancelReason'],
      [/^customer (description|name)$/, 'customerName'],
    ],
    skip: [
      {
        column: /^status$/,
        is: ['incomplete', 'incomplete_expired'],
        reason: 'presets.never-paid',
      },
      { column: /^status$/, is: ['trialing'], reason: 'presets.on-trial' },
    ],
    timeZone: 'UTC',
    remarks: ['presets.stripe-out', 'presets.stripe-runs'],
  },
  {
    name: 'ChartMogul',
    holds: 'subscriptions',
    has: [
      /^subscription( external)? id$/,
      /^customer( external)? id$/,
      /^event type$/,
      /^effective date$/,
      /^amount in cents$/,
    ],
    rules: [
      [/^subscription( external)? id$/, 'recordId'],
      [/^plan( external)? id$/, 'plan'],
      [/^effective date$/, 'startedOn'],
      [/^event type$/, 'event'],
      // The amount is that of all units.
      [/^quantity$/, 'ignore'],
    ],
    skip: [],
    timeZone: 'UTC',
    remarks: ['presets.events', 'presets.events-order', 'presets.events-interval'],
  },
  {
    name: 'ChartMogul',
    holds: 'orders',
    has: [
      /^invoice( external)? id$/,
      /^customer( external)? id$/,
      /^amount in cents$/,
      /^(invoiced )?date$|^service period start$/,
    ],
    rules: [
      [/^external id$/, 'recordId'],
      [/^(invoiced )?date$/, 'orderedAt'],
      [/^service period start$/, 'orderedAt'],
      [/^amount in cents$/, 'amount'],
      [/^quantity$/, 'ignore'],
    ],
    skip: [],
    timeZone: 'UTC',
    remarks: ['presets.line-items'],
  },
  {
    name: 'ChartMogul',
    holds: 'subscriptions',
    has: [
      /^subscription( external)? (id|uuid)$|^external id$/,
      /^customer( external)? (id|uuid)$/,
      /^mrr|^plan/,
      /^(subscription )?start/,
    ],
    rules: [
      [/^subscription( external)? (id|uuid)$/, 'recordId'],
      [/^mrr( in cents)?( \(.*\))?$/, 'amount'],
    ],
    skip: [],
    timeZone: 'UTC',
    remarks: [],
  },
  {
    name: 'ChartMogul',
    holds: 'customers',
    has: [/^name$/, /^email$/, /^company$/, /^external id$/, /^lead created at$/],
    rules: [
      [/^external id$/, 'customerId'],
      [/^(country|state)$/, 'attribute'],
    ],
    skip: [],
    timeZone: 'UTC',
    remarks: [],
  },
  {
    name: { key: 'presets.telephone' },
    holds: 'subscriptions',
    has: [/^customer id$/, /^tenure$/, /^monthly charges$/, /^churn$/],
    rules: [
      [/^contract$/, 'plan'],
      [/^(internet service|payment method)$/, 'attribute'],
    ],
    skip: [],
    timeZone: null,
    remarks: ['presets.tenures'],
  },
];

const customerRules: readonly ValueRule[] = [
  [
    /^(customer|client|account|user|contact|member|master)[ -]?(external )?(id|no|number|key|uuid)$/,
    'customerId',
  ],
  [/^external id$/, 'customerId'],
  [/^customer$/, 'customerId'],
  [/^((customer|contact|billing) )?e-?mail( address)?$/, 'customerEmail'],
  [/^((customer|contact|user|full|company) )?name$/, 'customerName'],
];

const moneyRules: readonly ValueRule[] = [
  [/^currency( code)?$/, 'currency'],
  [/^(quantity|seats|licen[cs]es)$/, 'quantity'],
  [
    /^(amount|price|unit amount|monthly charges|mrr|monthly (fee|price|amount))( in cents)?$/,
    'amount',
  ],
  [
    /^((order|invoice|total|net|gross|purchase) (amount|total|value|price)|total|sales|revenue|dollars|spend)( in cents)?$/,
    'amount',
  ],
  [/amount|price/, 'amount'],
];

/** What columns are called in files nobody has described. */
export const valueRules: Record<ValueHoldings, readonly ValueRule[]> = {
  customers: [
    ...customerRules,
    [/^id$/, 'customerId'],
    [
      /^(plan|segment|country|region|industry|tier|size|type|team|city|state|language)$/,
      'attribute',
    ],
  ],
  subscriptions: [
    ...customerRules,
    [/^(id|subscription( external)?[ -]?(id|no|number)|subscription)$/, 'recordId'],
    [/^(plan( name)?|product( name)?|price( name)?|contract|tier)$/, 'plan'],
    [/^(interval|billing (interval|cycle|period|frequency)|frequency)$/, 'interval'],
    [/^(start(ed)?( (on|at|date))?|subscribed( on)?|start day|from)( \(utc\))?$/, 'startedOn'],
    [/^(created( (on|at))?)( \(utc\))?$/, 'startedOn'],
    [
      /^(end(ed)?( (on|at|date))?|cancell?ed( (on|at))?|cancell?ation date|churned (on|at)|to|until)( \(utc\))?$/,
      'endedOn',
    ],
    [/^cancell?(ation)?[ -]?(kind|type)$|^churn type$/, 'cancelKind'],
    [/^(cancell?(ation)?|churn)[ -]?reason$/, 'cancelReason'],
    [/^tenure( months| in months)?$/, 'tenure'],
    [/^(churn|churned|exited|attrition)$/, 'churned'],
    ...moneyRules,
  ],
  orders: [
    ...customerRules,
    [
      /^(order|invoice|transaction|receipt|purchase)( external)?[ -]?(id|no|number|#)?$/,
      'recordId',
    ],
    [/^id$/, 'recordId'],
    [
      /^(order(ed)?|invoice|purchase|transaction|placed|paid|created)( (on|at|date|time))?( \(utc\))?$/,
      'orderedAt',
    ],
    [/^date$/, 'orderedAt'],
    ...moneyRules,
  ],
};
