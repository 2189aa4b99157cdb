import pino from 'pino';
import { env } from '@/lib/env';

/**
 * The log of the server: one JSON line per event on standard output, for
 * people (`| npx pino-pretty`) and collectors alike. Anything that could open
 * a door is blotted out, whoever logs it.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'password',
      'token',
      'secret',
      '*.password',
      '*.token',
      '*.secret',
      'headers.cookie',
      'headers.authorization',
    ],
    censor: '…',
  },
});
