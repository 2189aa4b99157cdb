import { expect, test } from 'vitest';
import { deliveryInput } from './delivery-input';

const form = {
  senderName: ' Kestrel ',
  senderAddress: 'care@kestrel.example',
  replyTo: '',
  contacts: '2',
  days: '30',
  keepsQuietHours: 'on',
  quietFrom: '20:00',
  quietTo: '08:00',
  mailsPerMinute: '600',
};

test('reads the form', () => {
  expect(deliveryInput.parse(form)).toEqual({
    senderName: 'Kestrel',
    senderAddress: 'care@kestrel.example',
    replyTo: null,
    budget: { contacts: 2, days: 30 },
    quietHours: { from: '20:00', to: '08:00' },
    mailsPerMinute: 600,
    tracksOpens: false,
  });
});

test('without quiet hours their ends do not matter', () => {
  const { keepsQuietHours: _, ...rest } = form;
  expect(deliveryInput.parse({ ...rest, quietFrom: 'x', tracksOpens: 'on' })).toMatchObject({
    quietHours: null,
    tracksOpens: true,
  });
});

test.each([
  [{ senderAddress: 'care' }, 'senderAddress'],
  [{ replyTo: 'care@' }, 'replyTo'],
  [{ contacts: '0' }, 'contacts'],
  [{ contacts: '' }, 'contacts'],
  [{ days: '366' }, 'days'],
  [{ quietFrom: '8' }, 'quietFrom'],
  [{ quietTo: '25:00' }, 'quietTo'],
  [{ mailsPerMinute: '0' }, 'mailsPerMinute'],
  [{ mailsPerMinute: 'many' }, 'mailsPerMinute'],
])('%o is refused at %s', (change, field) => {
  const parsed = deliveryInput.safeParse({ ...form, ...change });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
