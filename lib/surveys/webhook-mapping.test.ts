import { describe, expect, test } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { fieldsOf, shownPointer, unfilledIn } from './message-fields';
import { mapMessage, readMapping } from './webhook-mapping';
import { presetOf, webhookPresets } from './webhook-presets';

const t = wordsIn('en');

const message = {
  id: 17,
  kind: 'closed',
  'a/b': { 'c~d': 'odd' },
  when: '2026-03-02T09:14:11+01:00',
  who: { mail: 'tom@brightwater.example', tags: ['vip', 'new'] },
  nothing: null,
  blank: ' ',
};

const mapping = (parts: object) =>
  readMapping({ event: { from: 'fixed', key: 'case.closed' }, ...parts });

describe('mapMessage', () => {
  test('without a mapping it says what is missing', () => {
    expect(mapMessage(t, message, readMapping({}))).toEqual({
      ok: false,
      why: 'It is not set yet which event these messages tell of.',
    });
  });

  test('reads what it is pointed at', () => {
    const mapped = mapMessage(
      t,
      message,
      mapping({
        eventId: '/id',
        email: '/who/mail',
        occurredAt: '/when',
        attributes: [
          { name: 'first', at: '/who/tags/0' },
          { name: 'odd', at: '/a~1b/c~0d' },
          { name: 'none', at: '/nothing' },
          { name: 'blank', at: '/blank' },
          { name: 'far', at: '/who/tags/7' },
        ],
      }),
    );
    expect(mapped).toEqual({
      ok: true,
      event: {
        eventKey: 'case.closed',
        eventId: '17',
        customer: {
          externalId: 'tom@brightwater.example',
          email: 'tom@brightwater.example',
          name: undefined,
        },
        occurredAt: new Date('2026-03-02T08:14:11Z'),
        channelKey: null,
        attributes: { first: 'vip', odd: 'odd' },
      },
    });
  });

  test('values of a field stand for events, others for none', () => {
    const byField = (keys: object) =>
      mapMessage(t, message, readMapping({ event: { from: 'field', at: '/kind', keys } }));
    expect(byField({ closed: 'case.closed' })).toMatchObject({
      event: { eventKey: 'case.closed' },
    });
    expect(byField({ open: 'x' })).toEqual({
      ok: false,
      why: '“closed” is not among the values that stand for an event.',
    });
    expect(byField({ constructor: 'x' })).toMatchObject({ ok: false });
    const elsewhere = { event: { from: 'field', at: '/no/where', keys: {} } };
    expect(mapMessage(t, message, readMapping(elsewhere))).toEqual({
      ok: false,
      why: 'The message has nothing at no › where.',
    });
  });

  test.each([
    [1_751_465_619, '2025-07-02T14:13:39.000Z'],
    [1_751_465_619_000, '2025-07-02T14:13:39.000Z'],
    ['1571080403', '2019-10-14T19:13:23.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
  ])('%s is a moment', (when, moment) => {
    const mapped = mapMessage(t, { when }, mapping({ occurredAt: '/when' }));
    expect(mapped.ok && mapped.event.occurredAt?.toISOString()).toBe(moment);
  });

  test('what is no moment is said, and nobody is asked by a wrong clock', () => {
    expect(mapMessage(t, { when: 'soon' }, mapping({ occurredAt: '/when' }))).toEqual({
      ok: false,
      why: '“soon” is no moment in time.',
    });
  });

  test('messages with a value that is left out are no event', () => {
    const except = [{ at: '/who/tags/0', values: ['staff', 'vip'] }];
    expect(mapMessage(t, message, mapping({ except }))).toEqual({
      ok: false,
      why: '“vip” at who › tags › 0 is left out.',
    });
    expect(mapMessage(t, { who: { tags: ['new'] } }, mapping({ except }))).toMatchObject({
      ok: true,
    });
    expect(mapMessage(t, {}, mapping({ except }))).toMatchObject({ ok: true });
  });

  test.each(['{$conv_id}', '{$conv_id}-{$date}', '{{ticket.id}}', '17-{{ ticket.at }}'])(
    '%s, which its sender did not fill in, names nothing',
    (id) => {
      const parts = { eventId: '/id', customerId: '/by', email: '/mail' };
      expect(mapMessage(t, { id, by: id, mail: id }, mapping(parts))).toMatchObject({
        ok: true,
        event: { eventId: null, customer: null },
      });
    },
  );

  test('what its sender did not fill in is said, with where it stands', () => {
    const told = { id: '{$conv_id}-7', who: { mail: 'tom@example.com', name: '{{ticket.name}}' } };
    expect(unfilledIn(told)).toEqual([
      { at: '/id', value: '{$conv_id}-7' },
      { at: '/who/name', value: '{{ticket.name}}' },
    ]);
  });

  test('an address that is none names nobody, unless an id does', () => {
    const parts = { email: '/mail', customerId: '/id' };
    expect(mapMessage(t, { mail: 'tom' }, mapping(parts))).toMatchObject({
      event: { customer: null },
    });
    expect(mapMessage(t, { mail: 'tom', id: 'c-1' }, mapping(parts))).toMatchObject({
      event: { customer: { externalId: 'c-1', email: undefined } },
    });
  });

  test.each([null, 17, 'text', [], { toString: 1 }])('%j is survived', (odd) => {
    expect(mapMessage(t, odd, mapping({ eventId: '/__proto__/x', email: '/a/b' }))).toMatchObject({
      ok: true,
      event: { eventId: null, customer: null },
    });
  });
});

describe('fieldsOf', () => {
  test('lists every field that holds something, with its example', () => {
    expect(fieldsOf(message)).toEqual([
      { at: '/id', value: '17' },
      { at: '/kind', value: 'closed' },
      { at: '/a~1b/c~0d', value: 'odd' },
      { at: '/when', value: '2026-03-02T09:14:11+01:00' },
      { at: '/who/mail', value: 'tom@brightwater.example' },
      { at: '/who/tags/0', value: 'vip' },
      { at: '/who/tags/1', value: 'new' },
    ]);
  });

  test('what it lists can be pointed at', () => {
    for (const { at, value } of fieldsOf(message)) {
      const mapped = mapMessage(t, message, mapping({ eventId: at }));
      expect(mapped.ok && mapped.event.eventId).toBe(value);
    }
  });

  test('a message of many fields is cut', () => {
    expect(fieldsOf(Array.from({ length: 1000 }, (_, at) => at + 1))).toHaveLength(300);
  });
});

test('a place is shown as people read it', () => {
  expect(shownPointer(t, '/a~1b/c~0d')).toBe('a/b › c~d');
});

// After the examples of the pages that `webhook-presets.ts` names.
describe('presets', () => {
  const examples: Record<string, { message: unknown; expected: object }> = {
    zendesk: {
      message: {
        account_id: 22129848,
        detail: { id: '5158', requester_id: '8447388090495', subject: 'Payslip', status: 'SOLVED' },
        event: { current: 'SOLVED', previous: 'OPEN' },
        id: 'cbe4028c-7239-495d-b020-f22348516046',
        subject: 'zen:ticket:5158',
        time: '2026-07-04T05:33:18Z',
        type: 'zen:event-type:ticket.status_changed',
      },
      expected: {
        eventKey: 'support.solved',
        eventId: 'cbe4028c-7239-495d-b020-f22348516046',
        customer: { externalId: '8447388090495' },
        attributes: { ticket: '5158', subject: 'Payslip' },
      },
    },
    intercom: {
      message: {
        type: 'notification_event',
        topic: 'conversation.admin.closed',
        id: 'notif_4e3504a3',
        created_at: 1571080403,
        data: {
          type: 'notification_event_data',
          item: {
            type: 'conversation',
            id: '1911149811',
            source: {
              type: 'conversation',
              subject: 'Payslip',
              author: {
                type: 'user',
                id: '5310d8e8',
                name: 'Tom',
                email: 'tom@brightwater.example',
              },
            },
          },
        },
      },
      expected: {
        eventKey: 'support.solved',
        eventId: 'notif_4e3504a3',
        customer: { externalId: '5310d8e8', email: 'tom@brightwater.example', name: 'Tom' },
        occurredAt: new Date('2019-10-14T19:13:23Z'),
      },
    },
    aircall: {
      message: {
        resource: 'call',
        event: 'call.ended',
        timestamp: 1585001020,
        token: '45XXYYZZa08',
        data: {
          id: 123,
          call_uuid: 'ab-12',
          direction: 'inbound',
          user: { id: 456, name: 'Ada' },
          number: { id: 7, name: 'Help line' },
          contact: { id: 699, first_name: 'Tom', emails: [{ value: 'tom@brightwater.example' }] },
        },
      },
      expected: {
        eventKey: 'call.ended',
        eventId: '123',
        customer: { externalId: '699', email: 'tom@brightwater.example', name: 'Tom' },
        attributes: { direction: 'inbound', agent: 'Ada', line: 'Help line' },
      },
    },
    stripe: {
      message: {
        id: 'evt_1',
        object: 'event',
        created: 1751465619,
        type: 'checkout.session.completed',
        data: {
          object: {
            customer: 'cus_1',
            mode: 'payment',
            currency: 'usd',
            customer_details: {
              email: 'tom@brightwater.example',
              name: 'Tom',
              address: { country: 'MY' },
            },
          },
        },
      },
      expected: {
        eventKey: 'purchase.completed',
        customer: { externalId: 'cus_1', email: 'tom@brightwater.example', name: 'Tom' },
        attributes: { mode: 'payment', currency: 'usd', country: 'MY' },
      },
    },
  };

  test.each(Object.keys(examples))('%s is understood', (id) => {
    const mapping = presetOf(id)?.mapping;
    const mapped = mapping && mapMessage(t, examples[id]?.message, mapping);
    expect(mapped).toMatchObject({ ok: true, event: examples[id]?.expected });
  });

  test.each(webhookPresets.filter(({ body }) => body !== null).map(({ id }) => id))(
    'the message written for %s is JSON that its mapping reads',
    (id) => {
      const preset = presetOf(id);
      const filled = (preset?.body ?? '').replaceAll(/\{\{(.*?)\}\}|\{\$(.*?)\}/g, '$1$2');
      const mapped = mapMessage(t, JSON.parse(filled), preset?.mapping ?? readMapping({}));
      expect(mapped).toMatchObject({
        ok: true,
        event: {
          eventKey: 'support.solved',
          eventId: expect.stringContaining('-'),
          customer: { externalId: expect.stringContaining('requester') },
          attributes: { ticket: expect.any(String), subject: expect.any(String) },
        },
      });
    },
  );

  test.each([
    [
      'intercom',
      { data: { item: { source: { author: { type: 'admin', email: 'a@b.example' } } } } },
    ],
    ['stripe', { data: { object: { mode: 'setup', payment_status: 'no_payment_required' } } }],
    ['stripe', { data: { object: { mode: 'payment', payment_status: 'unpaid' } } }],
  ])('what is no customer’s and no purchase asks nobody: %s %j', (id, parts) => {
    const whole = examples[id]?.message;
    const mapped = mapMessage(
      t,
      { ...Object(whole), ...parts },
      presetOf(id)?.mapping ?? readMapping({}),
    );
    expect(mapped).toMatchObject({ ok: false, why: expect.stringContaining('left out') });
  });

  test('a payment that took days is a purchase when it arrives', () => {
    const whole = { ...Object(examples.stripe?.message) };
    const type = 'checkout.session.async_payment_succeeded';
    const mapping = presetOf('stripe')?.mapping ?? readMapping({});
    expect(mapMessage(t, { ...whole, type }, mapping)).toMatchObject({
      ok: true,
      event: { eventKey: 'purchase.completed' },
    });
  });

  test('an unknown one is none', () => {
    expect(presetOf('other')).toBeNull();
  });
});
