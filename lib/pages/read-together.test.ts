import { expect, test } from 'vitest';
import { readTogether } from './read-together';

/** A read that ends when it is told to. */
function slowRead() {
  const reads: { end: (error?: Error) => void }[] = [];
  const read = () =>
    new Promise<number>((resolve, reject) => {
      const number = reads.length + 1;
      reads.push({ end: (error) => (error ? reject(error) : resolve(number)) });
    });
  return { reads, ask: readTogether(read) };
}

/** Lets everything run that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('who asks while a read is under way is told what is read after it', async () => {
  const { reads, ask } = slowRead();
  const first = ask();
  const others = [ask(), ask(), ask()];
  expect(reads).toHaveLength(1);
  reads[0]?.end();
  expect(await first).toBe(1);
  await turn();
  expect(reads).toHaveLength(2);
  const later = ask();
  reads[1]?.end();
  expect(await Promise.all(others)).toEqual([2, 2, 2]);
  await turn();
  reads[2]?.end();
  expect(await later).toBe(3);
});

test('after a pause it is read anew', async () => {
  const { reads, ask } = slowRead();
  for (const number of [1, 2]) {
    const asked = ask();
    reads[number - 1]?.end();
    expect(await asked).toBe(number);
    await turn();
  }
});

test('a read that fails fails those who asked for it, and no one after', async () => {
  const { reads, ask } = slowRead();
  const [first, second] = [ask(), ask()];
  reads[0]?.end(new Error('lost'));
  await expect(first).rejects.toThrow('lost');
  await turn();
  reads[1]?.end();
  expect(await second).toBe(2);
});
