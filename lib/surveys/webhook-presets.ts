import { readMapping, type WebhookMapping } from './webhook-mapping';

export type WebhookPresetId =
  | 'aircall'
  | 'intercom'
  | 'liveagent'
  | 'stripe'
  | 'zendesk'
  | 'zendesk-trigger';

/** A system whose messages are known, so that nobody need point at their fields. */
export type WebhookPreset = {
  readonly id: WebhookPresetId;
  /** What it is to send, where it lets one write the message oneself. */
  readonly body: string | null;
  readonly mapping: WebhookMapping;
};

const attribute = (name: string, at: string) => ({ name, at });

/**
 * Written by a trigger; what stands in double braces is filled in by Zendesk, as
 * support.zendesk.com/hc/en-us/articles/4408886858138 (placeholders reference) lists it. That webhooks
 * tell of tickets by triggers says support.zendesk.com/hc/en-us/articles/4408839108378.
 */
const zendeskTrigger: WebhookPreset = {
  id: 'zendesk-trigger',
  body: `{
  "id": "{{ticket.id}}-{{ticket.updated_at_with_timestamp}}",
  "status": "{{ticket.status}}",
  "ticket": "{{ticket.id}}",
  "subject": "{{ticket.title}}",
  "channel": "{{ticket.via}}",
  "requester": {
    "id": "{{ticket.requester.id}}",
    "email": "{{ticket.requester.email}}",
    "name": "{{ticket.requester.name}}"
  }
}`,
  mapping: readMapping({
    eventId: '/id',
    event: { from: 'fixed', key: 'support.solved' },
    customerId: '/requester/id',
    email: '/requester/email',
    name: '/requester/name',
    attributes: [attribute('ticket', '/ticket'), attribute('subject', '/subject')],
  }),
};

/**
 * Ticket events: what `detail` holds, ids as text, and that `event` has the status now and before, as
 * developer.zendesk.com/api-reference/webhooks/event-types/ticket-events has it; what all events share
 * (`id`, `time`, `type`), as …/event-types/webhook-event-types has it.
 */
const zendesk: WebhookPreset = {
  id: 'zendesk',
  body: null,
  mapping: readMapping({
    eventId: '/id',
    event: { from: 'field', at: '/event/current', keys: { SOLVED: 'support.solved' } },
    customerId: '/detail/requester_id',
    occurredAt: '/time',
    attributes: [attribute('ticket', '/detail/id'), attribute('subject', '/detail/subject')],
  }),
};

/**
 * Notifications, as developers.intercom.com/docs/references/2.16/webhooks/webhook-models has them; the
 * item is a conversation, whose `source` is described in
 * …/2.16/rest-api/api.intercom.io/models/conversation_source. Its author is who began the conversation
 * and may be a colleague or a bot, which are no customers.
 */
const intercom: WebhookPreset = {
  id: 'intercom',
  body: null,
  mapping: readMapping({
    eventId: '/id',
    event: {
      from: 'field',
      at: '/topic',
      keys: { 'conversation.admin.closed': 'support.solved' },
    },
    customerId: '/data/item/source/author/id',
    email: '/data/item/source/author/email',
    name: '/data/item/source/author/name',
    occurredAt: '/created_at',
    attributes: [
      attribute('conversation', '/data/item/id'),
      attribute('subject', '/data/item/source/subject'),
    ],
    except: [{ at: '/data/item/source/author/type', values: ['admin', 'bot', 'team'] }],
  }),
};

/**
 * Sent by a rule with the action “HTTP request”, as support.liveagent.com/038465-Rules---Predefined-actions
 * has it. Which variables it fills in, LiveAgent lists beside the rule and in no document we found; of
 * those here only {$conv_code} stands in one (of its IVR scripts). One that it leaves as it is names neither
 * an event nor a customer, and the page of the webhook says which these were.
 */
const liveAgent: WebhookPreset = {
  id: 'liveagent',
  body: `{
  "id": "{$conv_id}-{$date}",
  "ticket": "{$conv_code}",
  "subject": "{$conv_subject}",
  "requester": {
    "id": "{$requester_id}",
    "email": "{$requester_email}",
    "name": "{$requester_name}"
  }
}`,
  mapping: readMapping({
    eventId: '/id',
    event: { from: 'fixed', key: 'support.solved' },
    customerId: '/requester/id',
    email: '/requester/email',
    name: '/requester/name',
    attributes: [attribute('ticket', '/ticket'), attribute('subject', '/subject')],
  }),
};

/**
 * Call events, as developer.aircall.io/api-references (webhooks, call, contact) has them, which come some
 * 30 seconds after the call (developer.aircall.io/docs/webhooks-overview).
 */
const aircall: WebhookPreset = {
  id: 'aircall',
  body: null,
  mapping: readMapping({
    eventId: '/data/id',
    event: { from: 'field', at: '/event', keys: { 'call.ended': 'call.ended' } },
    customerId: '/data/contact/id',
    email: '/data/contact/emails/0/value',
    name: '/data/contact/first_name',
    occurredAt: '/timestamp',
    attributes: [
      attribute('direction', '/data/direction'),
      attribute('agent', '/data/user/name'),
      attribute('line', '/data/number/name'),
    ],
  }),
};

/**
 * Events, as docs.stripe.com/api/events/object has them, about sessions, as
 * docs.stripe.com/api/checkout/sessions/object has them. A session is also completed that only keeps a
 * card, or whose payment takes days; that one is paid with the second event
 * (docs.stripe.com/checkout/fulfillment).
 */
const stripe: WebhookPreset = {
  id: 'stripe',
  body: null,
  mapping: readMapping({
    eventId: '/id',
    event: {
      from: 'field',
      at: '/type',
      keys: {
        'checkout.session.completed': 'purchase.completed',
        'checkout.session.async_payment_succeeded': 'purchase.completed',
      },
    },
    customerId: '/data/object/customer',
    email: '/data/object/customer_details/email',
    name: '/data/object/customer_details/name',
    occurredAt: '/created',
    attributes: [
      attribute('mode', '/data/object/mode'),
      attribute('currency', '/data/object/currency'),
      attribute('country', '/data/object/customer_details/address/country'),
    ],
    except: [
      { at: '/data/object/mode', values: ['setup'] },
      { at: '/data/object/payment_status', values: ['unpaid'] },
    ],
  }),
};

/** Systems whose messages are known, by the name people know them. */
export const webhookPresets: readonly WebhookPreset[] = [
  aircall,
  intercom,
  liveAgent,
  stripe,
  zendeskTrigger,
  zendesk,
];

export function presetOf(id: string | null): WebhookPreset | null {
  return webhookPresets.find((preset) => preset.id === id) ?? null;
}
