import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { checkDatabase, describeUrl } from './connection.mjs';

test('an address is told without user and password', () => {
  expect(describeUrl('postgres://me:secret@db.example.org:6432/answers')).toBe(
    'db.example.org:6432/answers',
  );
});

test.each(['', 'localhost', 'mysql://localhost/x'])('%j is no address', (url) => {
  expect(() => describeUrl(url)).toThrow('DATABASE_URL is not an address such as');
});

test('a server that is not there is named, the password is not', async () => {
  const refusal = checkDatabase('postgres://me:secret@127.0.0.1:1/answers');
  await expect(refusal).rejects.toThrow(
    'Nothing answers at 127.0.0.1:1/answers: is the database server running?',
  );
});

test('a host that does not exist is named', async () => {
  const refusal = checkDatabase('postgres://me:secret@nowhere.invalid/answers');
  await expect(refusal).rejects.toThrow(/nowhere\.invalid/);
});

test('something that is no PostgreSQL is told from one', async () => {
  const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const port = await new Promise<number>((resolve) => {
    web.listen(0, '127.0.0.1', () => {
      const address = web.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  await expect(checkDatabase(`postgres://127.0.0.1:${port}/x`)).rejects.toThrow(
    /is it a PostgreSQL server\?|as a PostgreSQL server would/,
  );
  web.close();
});
