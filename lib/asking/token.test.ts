import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areSignedFields,
  askToken,
  hookToken,
  leaveToken,
  publicToken,
  readHookToken,
  readLeaveToken,
  readShareToken,
  readToken,
  shareToken,
  signFields,
  signingKey,
} from './token';

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

test('fields are good for one touchpoint, in any order, and not changed', () => {
  const here = signingKey('w', 't');
  const signature = signFields(here, { email: 'ann@example.com', ticket: '7' });
  expect(areSignedFields(here, { ticket: '7', email: 'ann@example.com' }, signature)).toBe(true);
  const other = signingKey('w', 'u');
  expect(areSignedFields(other, { ticket: '7', email: 'ann@example.com' }, signature)).toBe(false);
  expect(areSignedFields(here, { ticket: '8', email: 'ann@example.com' }, signature)).toBe(false);
  expect(areSignedFields(here, { ticket: '7', email: 'ann@example.com' }, 'x')).toBe(false);
});

test('a value cannot pass for another field', () => {
  const here = signingKey('w', 't');
  const signature = signFields(here, { email: 'ann@example.com', ticket: '7' });
  expect(areSignedFields(here, { email: 'ann@example.com\nticket=7' }, signature)).toBe(false);
  expect(() => signFields(here, { email: 'ann@example.com\nticket=7' })).toThrow(RangeError);
});

test('the signature is one that any language makes, so that the documented snippets hold', () => {
  // printf 'email=ann@example.com\nticket=7' | openssl dgst -sha256 -hmac key
  expect(signFields('key', { ticket: '7', email: 'ann@example.com' })).toBe(
    'cd5f27646408806cf11e5af7e2395f8a8931fc3a73533bbd86485b42976fba90',
  );
});

test('the way out of a report or alert is of one of them and one address, and opens nothing else', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
  const series = fc.record({ kind: fc.constantFrom('report' as const, 'alert' as const), id });
  fc.assert(
    fc.property(id, series, hash, fc.nat(), (workspaceId, of, hash, place) => {
      const token = leaveToken({ workspaceId, of, hash });
      expect(readLeaveToken(token)).toEqual({ workspaceId, of, hash });
      expect([readToken(token), readHookToken(token), readShareToken(token)]).toEqual([
        null,
        null,
        null,
      ]);
      expect(readLeaveToken(shareToken({ workspaceId, linkId: of.id, kind: 'link' }))).toBeNull();
      const at = place % (token.length - 1);
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(readLeaveToken(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }),
  );
});

test('a link to a view is of its kind, and opens nothing else', () => {
  const kind = fc.constantFrom('link' as const, 'frame' as const);
  fc.assert(
    fc.property(id, id, kind, fc.nat(), (workspaceId, linkId, kind, place) => {
      const token = shareToken({ workspaceId, linkId, kind });
      expect(readShareToken(token)).toEqual({ workspaceId, linkId, kind });
      expect([readToken(token), readHookToken(token)]).toEqual([null, null]);
      expect(readShareToken(hookToken(workspaceId, linkId))).toBeNull();
      expect(readShareToken(askToken(workspaceId, linkId))).toBeNull();
      const at = place % (token.length - 1);
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(readShareToken(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }),
  );
});
