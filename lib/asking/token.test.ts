import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSignedFields, askToken, publicToken, readToken, signFields } from './token';

const id = fc.uuid();
const by = fc.constantFrom('link', 'widget', 'qr', 'kiosk');

test('a link stands for what it was made for', () => {
  fc.assert(
    fc.property(id, id, id, id, by, (workspaceId, surveyId, touchpointId, channelId, by) => {
      expect(readToken(askToken(workspaceId, surveyId))).toEqual({
        kind: 'ask',
        workspaceId,
        askId: surveyId,
      });
      const place = { surveyId, touchpointId, channelId, by } as const;
      expect(readToken(publicToken(workspaceId, place))).toEqual({
        kind: 'public',
        workspaceId,
        ...place,
      });
    }),
  );
});

test('a link with one letter changed, cut short or made longer stands for nothing', () => {
  fc.assert(
    fc.property(id, id, fc.nat(), (workspaceId, askId, place) => {
      const token = askToken(workspaceId, askId);
      const at = place % (token.length - 1);
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(readToken(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
      expect(readToken(token.slice(0, at))).toBeNull();
      expect(readToken(`${token}AAAA`)).toBeNull();
    }),
  );
  expect(readToken('')).toBeNull();
  expect(readToken('not a token, but long enough to be looked at closely')).toBeNull();
});

test('fields are good for one link, in any order, and not changed', () => {
  const signature = signFields('t', { email: 'ann@example.com', ticket: '7' });
  expect(areSignedFields('t', { ticket: '7', email: 'ann@example.com' }, signature)).toBe(true);
  expect(areSignedFields('u', { ticket: '7', email: 'ann@example.com' }, signature)).toBe(false);
  expect(areSignedFields('t', { ticket: '8', email: 'ann@example.com' }, signature)).toBe(false);
  expect(areSignedFields('t', { ticket: '7', email: 'ann@example.com' }, 'x')).toBe(false);
});
