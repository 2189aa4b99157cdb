import * as z from 'zod';
import { shortestPassword } from './password';

export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, 'This is too long for an e-mail address.')
  .pipe(z.email('Write an e-mail address, such as ada@example.com.'));

export const personNameInput = z
  .string()
  .trim()
  .min(1, 'Write your name, as colleagues know it.')
  .max(100, 'At most 100 characters.');

export const newPasswordInput = z
  .string()
  .min(shortestPassword, `At least ${shortestPassword} characters.`)
  .max(200, 'At most 200 characters.');
