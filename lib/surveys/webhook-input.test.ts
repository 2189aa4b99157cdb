import { expect, test } from 'vitest';
import { newWebhookInput, webhookInput } from './webhook-input';
import { readMapping } from './webhook-mapping';

const id = '0198c1de-6a3e-7cc1-9d4a-5f8d6b1f2a3a';
const form = { id, name: 'Help desk', eventFrom: 'fixed', eventKey: 'case.solved' };

test('a preset brings its mapping, another system none', () => {
  expect(newWebhookInput.parse({ name: 'Calls', preset: 'aircall' })).toMatchObject({
    preset: 'aircall',
    mapping: { eventId: '/data/id' },
  });
  expect(newWebhookInput.parse({ name: 'Till', preset: '' })).toEqual({
    name: 'Till',
    preset: null,
    mapping: readMapping({}),
  });
});

test('reads what is pointed at', () => {
  const { mapping, secret } = webhookInput.parse({
    ...form,
    eventFrom: 'field',
    eventAt: '/status',
    eventKeys: 'solved = case.solved\n\n closed=case.closed ',
    email: '/by/mail',
    personName: '/by/name',
    'attribute.0.name': 'ticket',
    'attribute.0.at': '/no',
    'attribute.1.name': 'nothing',
    'except.0.at': '/by/kind',
    'except.0.values': 'admin , bot,',
    'except.2.at': '/state',
    'except.2.values': 'draft',
    secretHeader: 'X-Secret',
    sharedSecret: 'sesame',
  });
  expect(mapping).toEqual({
    ...readMapping({}),
    event: {
      from: 'field',
      at: '/status',
      keys: { solved: 'case.solved', closed: 'case.closed' },
    },
    email: '/by/mail',
    name: '/by/name',
    attributes: [{ name: 'ticket', at: '/no' }],
    except: [
      { at: '/by/kind', values: ['admin', 'bot'] },
      { at: '/state', values: ['draft'] },
    ],
  });
  expect(secret).toEqual({ header: 'X-Secret', secret: 'sesame' });
});

test.each([
  [{ eventKey: '' }, ['eventKey']],
  [{ eventFrom: 'field', eventAt: '/s' }, ['eventKeys']],
  [{ eventFrom: 'field', eventKeys: 'a = b' }, ['eventAt']],
  [{ eventFrom: 'field', eventAt: '/s', eventKeys: 'solved' }, ['eventKeys']],
  [{ name: '' }, ['name']],
  [{ 'except.0.at': '/by' }, ['except.0.values']],
  [{ 'except.1.values': 'bot' }, ['except.1.at']],
  [{ eventKey: 'x'.repeat(101) }, ['name']],
])('%o is refused at %s', (change, fields) => {
  const parsed = webhookInput.safeParse({ ...form, ...change });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(fields);
});
