import * as z from 'zod';
import type { WordKey } from '@/lib/words/words';
import { shortestPassword } from './password';

export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, 'auth-faults.email-long' satisfies WordKey)
  .pipe(z.email('auth-faults.email' satisfies WordKey));

export const personNameInput = z
  .string()
  .trim()
  .min(1, 'auth-faults.name' satisfies WordKey)
  .max(100, 'auth-faults.too-long' satisfies WordKey);

export const newPasswordInput = z
  .string()
  .min(shortestPassword, 'auth-faults.too-short' satisfies WordKey)
  .max(200, 'auth-faults.too-long' satisfies WordKey);
