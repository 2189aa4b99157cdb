import { expect, test } from 'vitest';
import type { MailFate } from '@/db/queries/reports';
import { wordsIn } from '@/lib/words/words-in';
import { fateWords, isStuckFate, runWords, webhookWords } from './fate-words';

const t = wordsIn('en');

const mail = (state: MailFate['state'], failure: string | null = null): MailFate => ({
  mailId: 'id',
  address: 'ada@example.com',
  state,
  failure,
});

test('what became of a mail', () => {
  expect(fateWords(t, mail('sent'))).toBe('Sent');
  expect(fateWords(t, mail('waiting'))).toBe('Waiting');
  expect(fateWords(t, mail('waiting', '451 busy'))).toContain('451 busy');
  expect(fateWords(t, mail('bounced', '550 unknown'))).toMatch(
    /mailbox is not there \(550 unknown\).*Delivery/,
  );
  expect(fateWords(t, mail('cancelled', 'It was left out.'))).toBe('Called off: It was left out.');
  expect([isStuckFate(mail('sent')), isStuckFate(mail('bounced'))]).toEqual([false, true]);
});

test('what came of a run', () => {
  const run = (mails: MailFate[]) => runWords(t, { state: 'queued', failure: null, mails });
  expect(run([mail('sent'), mail('sent'), mail('bounced')])).toBe('Sent to 2; came back from 1');
  expect(run([mail('waiting'), mail('cancelled')])).toBe('Waiting for 1; called off for 1');
  expect(run([])).toContain('nobody');
  expect(runWords(t, { state: 'making', failure: null, mails: [] })).toBe('Being made');
  expect(runWords(t, { state: 'failed', failure: 'No.', mails: [] })).toBe(
    'Could not be made: No.',
  );
});

test('what a webhook said', () => {
  const said = (webhookAnswer: string | null, webhookTries: number) =>
    webhookWords(t, { webhookAnswer, webhookTries }, 6);
  expect(said(null, 0)).toBe('To be called');
  expect(said('200 ok', 1)).toBe('Taken: 200 ok');
  expect(said('503 busy', 2)).toBe('503 busy (try 2 of 6). It is called again.');
  expect(said('410', 6)).toBe('410. It is not called again.');
});

test('what is stored in English is told in the words of its reader where it is one of ours', () => {
  const ru = wordsIn('ru');
  const failure = t('outgoing-faults.stuck');
  const said = runWords(ru, { state: 'failed', failure, mails: [] });
  expect(said).toContain(ru('outgoing-faults.stuck'));
  const kept = { key: 'outgoing-faults.not-made' } as const;
  expect(runWords(ru, { state: 'failed', failure: kept, mails: [] })).toContain(ru(kept.key));
  expect(runWords(ru, { state: 'failed', failure: 'Odd.', mails: [] })).toContain('Odd.');
});
