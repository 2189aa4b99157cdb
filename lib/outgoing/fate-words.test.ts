import { expect, test } from 'vitest';
import type { MailFate } from '@/db/queries/reports';
import { fateWords, isStuckFate, runWords, webhookWords } from './fate-words';

const mail = (state: MailFate['state'], failure: string | null = null): MailFate => ({
  mailId: 'id',
  address: 'ada@example.com',
  state,
  failure,
});

test('what became of a mail', () => {
  expect(fateWords(mail('sent'))).toBe('Sent');
  expect(fateWords(mail('waiting'))).toBe('Waiting');
  expect(fateWords(mail('waiting', '451 busy'))).toContain('451 busy');
  expect(fateWords(mail('bounced', '550 unknown'))).toMatch(
    /mailbox is not there \(550 unknown\).*Delivery/,
  );
  expect(fateWords(mail('cancelled', 'It was left out.'))).toBe('Called off: It was left out.');
  expect([isStuckFate(mail('sent')), isStuckFate(mail('bounced'))]).toEqual([false, true]);
});

test('what came of a run', () => {
  const run = (mails: MailFate[]) => runWords({ state: 'queued', failure: null, mails });
  expect(run([mail('sent'), mail('sent'), mail('bounced')])).toBe('Sent to 2; came back from 1');
  expect(run([mail('waiting'), mail('cancelled')])).toBe('Waiting for 1; called off for 1');
  expect(run([])).toContain('nobody');
  expect(runWords({ state: 'making', failure: null, mails: [] })).toBe('Being made');
  expect(runWords({ state: 'failed', failure: 'No.', mails: [] })).toBe('Could not be made: No.');
});

test('what a webhook said', () => {
  const said = (webhookAnswer: string | null, webhookTries: number) =>
    webhookWords({ webhookAnswer, webhookTries }, 6);
  expect(said(null, 0)).toBe('To be called');
  expect(said('200 ok', 1)).toBe('Taken: 200 ok');
  expect(said('503 busy', 2)).toBe('503 busy (try 2 of 6). It is called again.');
  expect(said('410', 6)).toBe('410. It is not called again.');
});
