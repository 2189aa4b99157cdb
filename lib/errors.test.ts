import { expect, test, vi } from 'vitest';
import { AppError } from './errors';

test('a refusal is known as one across copies of its class', async () => {
  vi.resetModules();
  const copy = await import('./errors');
  expect(copy.AppError).not.toBe(AppError);
  expect(new copy.AppError('conflict', 'No.')).toBeInstanceOf(AppError);
  expect(new Error('No.')).not.toBeInstanceOf(AppError);
});
