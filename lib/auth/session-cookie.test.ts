import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { required } from '@/lib/env';
import { sessionCookieName, sessionIdOf } from './session-cookie';

const headersWith = (value: string) => new Headers({ cookie: `${sessionCookieName}=${value}` });

const cookieOf = (sid: string, secret = required('AUTH_SECRET')) =>
  encode({ token: { sid }, secret, salt: sessionCookieName });

test('each cookie of ours names its own session, the first time and every other', async () => {
  const [one, two] = await Promise.all([cookieOf('one'), cookieOf('two')]);
  for (let time = 0; time < 2; time += 1) {
    expect(await sessionIdOf(headersWith(one))).toBe('one');
    expect(await sessionIdOf(headersWith(two))).toBe('two');
  }
});

test('a cookie that somebody else set names none, however often it is sent', async () => {
  const foreign = await cookieOf('one', 'a secret that this server has never heard of');
  const changed = `${(await cookieOf('one')).slice(0, -4)}AAAA`;
  for (let time = 0; time < 2; time += 1) {
    expect(await sessionIdOf(headersWith(foreign))).toBeNull();
    expect(await sessionIdOf(headersWith(changed))).toBeNull();
    expect(await sessionIdOf(new Headers())).toBeNull();
  }
});
