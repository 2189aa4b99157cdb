import { expect, test } from 'vitest';
import { sayAll } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { parseAuditQuery, printAuditQuery } from './audit-query';
import { auditChanges, auditSentence } from './audit-words';

const t = wordsIn('en');

test('an address survives being read and printed', () => {
  const params = {
    what: 'keys',
    who: 'cli',
    q: 'help desk',
    from: '2026-06-01',
    to: '2026-06-30',
    cursor: 'older_1780000000000000_01234567-89ab-cdef-0123-456789abcdef',
  };
  const { asked, notices } = parseAuditQuery(params);
  expect(notices).toEqual([]);
  expect(Object.fromEntries(new URLSearchParams(printAuditQuery(asked)))).toEqual(params);
  expect(printAuditQuery(parseAuditQuery({}).asked)).toBe('');
});

test.each([
  [{ from: '2026-02-31' }, '“2026-02-31” is not a day'],
  [{ to: 'yesterday' }, '“yesterday” is not a day'],
  [{ who: 'root' }, '“root” is nobody in this log'],
  [{ what: 'secrets' }, '“secrets” is not a value'],
  [{ cursor: 'older_1_x' }, 'no page of this log'],
])('%o is left out with a sentence', (params, words) => {
  const { asked, notices } = parseAuditQuery(params);
  expect(sayAll(wordsIn('en'), notices)).toEqual([expect.stringContaining(words)]);
  expect(printAuditQuery(asked)).toBe('');
});

test('an action without words of its own is spelled out', () => {
  expect(auditSentence(t, { action: 'import.rolled-back', details: {} })).toBe(
    'Import rolled back',
  );
  expect(auditSentence(t, { action: 'constructor', details: {} })).toBe('Constructor');
});

test('changes name the fields that differ', () => {
  const details = {
    before: { name: 'Support', eventKey: null, stage: 'use' },
    after: { name: 'Help desk', eventKey: 'case.solved', stage: 'use' },
  };
  expect(auditChanges(t, details)).toEqual([
    'name: Support → Help desk',
    'event key: nothing → case.solved',
  ]);
  expect(auditChanges(t, { before: 'viewer', role: 'admin' })).toEqual([]);
});
