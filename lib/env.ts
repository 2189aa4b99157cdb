import * as z from 'zod';

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as http://localhost:3000',
});

const fields = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Where the answers live. `npm start` points it at the embedded PostgreSQL when it is not set. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@host:5432/ergograph',
    })
    .optional(),
  /** `false` behind a transaction pooler, which cannot keep prepared statements. */
  DB_PREPARE: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
  /** Signs sessions and links; changing it signs everybody out. */
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** The address people type into their browser. */
  ERGOGRAPH_URL: address.optional(),
  AUTH_URL: address.optional(),
  /** A provider of single sign-on (OpenID Connect); all three of these, or none. */
  OIDC_ISSUER: address.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the button of the sign-in calls it. */
  OIDC_NAME: z.string().max(40, 'must have at most 40 characters').default('single sign-on'),
  /** `1` opens /gallery in production too: every card and chart with edge-case data. */
  ERGOGRAPH_GALLERY: z.enum(['0', '1']).default('0'),
  /** Requests a minute that one API key may send; `0` lifts the limit. */
  API_RATE_PER_MINUTE: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .default(600),
  /** The mail server that invitations go through, e.g. smtp://user:password@mail.example.com:587. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an address such as smtp://user:password@mail.example.com:587',
    })
    .optional(),
  /** The address mail comes from where a workspace names none. */
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  /** `1` lets alerts call webhooks in private networks, too. */
  WEBHOOK_PRIVATE: z.enum(['0', '1']).default('0'),
  /** Who does the work in the background: the website itself, or `ergograph worker` beside it. */
  ERGOGRAPH_WORKER: z.enum(['web', 'separate']).default('web'),
  /** Opens `/metrics` to whoever sends it as a bearer token; without it there is no such address. */
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

const settings = fields.superRefine((set, context) => {
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  if (oidc.every((name) => set[name] === undefined)) return;
  for (const name of oidc.filter((each) => set[each] === undefined)) {
    const others = oidc.filter((each) => each !== name).join(' and ');
    const message = `must be set too, because it works only together with ${others}`;
    context.addIssue({ code: 'custom', path: [name], message });
  }
});

type Settings = z.output<typeof settings>;

/**
 * Reads settings from an environment. An empty variable counts as not set,
 * which is what compose files and CI systems mean by it.
 *
 * @throws {Error} one sentence a setting, without its value, which may be a secret
 */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const filled = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = settings.safeParse(Object.fromEntries(filled));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  throw new Error(faults.join(' '));
}

/**
 * The settings of this process; the only reader of `process.env`. Nothing is
 * required here, so that `next build` needs no settings; `required` is for the
 * moment of use.
 */
export const env = parseSettings(process.env);

/**
 * A setting without which the work at hand cannot be done.
 *
 * @throws {Error} if it is not set
 */
export function required(name: 'AUTH_SECRET' | 'DATABASE_URL'): string {
  const value = env[name];
  if (value === undefined) throw new Error(`${name} is not set. \`npm start\` sets it by itself.`);
  return value;
}

/** The address of this installation without a trailing slash, e.g. `http://localhost:3000`. */
export function siteUrl(): string {
  const url = env.ERGOGRAPH_URL ?? env.AUTH_URL ?? 'http://localhost:3000';
  return url.replace(/\/+$/, '');
}
