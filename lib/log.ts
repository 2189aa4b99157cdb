import pino from 'pino';
import { env } from '@/lib/env';

/** What an error of the database tells beside its sentence: values of rows and of statements. */
const withValues = ['params', 'parameters', 'args', 'query', 'detail', 'where', 'aggregateErrors'];

/** An error as the log keeps it: what and where, but nothing of what somebody typed. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const told: Record<string, unknown> = { ...pino.stdSerializers.err(error) };
  for (const name of withValues) delete told[name];
  return { ...told, message: withoutValues(error.message), stack: stackOf(error) };
}

/** With the stacks of what caused it. */
function stackOf(error: Error): string {
  const own = (error.stack ?? '').replace(error.message, () => withoutValues(error.message));
  return error.cause instanceof Error ? `${own}\ncaused by: ${stackOf(error.cause)}` : own;
}

/** Drizzle writes the values of a failed statement under it. */
function withoutValues(message: string): string {
  return message.replace(/\nparams: [\s\S]*$/, '');
}

/**
 * The log of the server: one JSON line per event on standard output, for
 * people (`| npx pino-pretty`) and collectors alike. Anything that could open
 * a door is blotted out, whoever logs it.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: plainError, error: plainError },
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
