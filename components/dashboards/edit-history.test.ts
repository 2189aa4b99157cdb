import { expect, test } from 'vitest';
import { newHistory, redone, stepped, undone } from './edit-history';

test('steps are taken back and done again, until something else is done', () => {
  const start = newHistory('a');
  const three = stepped(stepped(start, 'b'), 'c');
  expect(undone(three).now).toBe('b');
  expect(undone(undone(three))).toMatchObject({ now: 'a', past: [], future: ['b', 'c'] });
  expect(undone(start)).toBe(start);
  expect(redone(undone(three)).now).toBe('c');
  expect(redone(three)).toBe(three);
  expect(stepped(undone(three), 'd')).toMatchObject({ past: ['a', 'b'], now: 'd', future: [] });
});

test('what is typed in one go is one step', () => {
  const typed = stepped(stepped(stepped(newHistory(''), 'H', 'text'), 'He', 'text'), 'Hey', 'text');
  expect(undone(typed).now).toBe('');
  const moved = stepped(typed, 'Hey!', 'name');
  expect(undone(moved).now).toBe('Hey');
  expect(stepped(undone(moved), 'Hey?', 'name').past).toEqual(['', 'Hey']);
});

test('the oldest steps are forgotten', () => {
  let history = newHistory(0);
  for (let step = 1; step <= 150; step += 1) history = stepped(history, step);
  expect(history.past).toHaveLength(100);
  expect(history.past[0]).toBe(50);
});
