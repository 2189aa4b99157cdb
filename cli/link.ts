import type { Command } from 'commander';
import { onDatabase } from './on-database';

export function register(program: Command): void {
  program
    .command('link')
    .description('print a link that works once: set-up while nobody is here, then a sign-in')
    .option('--email <address>', 'whom it signs in, instead of the admin who has been here longest')
    .option('--forget-password', 'also forget their password, so that they can choose a new one')
    .option('--json', 'print the link as JSON')
    .action((options: Options) => onDatabase(() => link(options)));
}

type Options = { email?: string; forgetPassword?: boolean; json?: boolean };

async function link({ email, forgetPassword = false, json = false }: Options): Promise<void> {
  const { createSignInLink } = await import('@/lib/auth/sign-in-link');
  const { siteUrl } = await import('@/lib/env');
  const made = await createSignInLink(new Date(), { email, forgetPassword });
  const url = `${siteUrl()}${made.path}`;
  if (json) {
    console.log(JSON.stringify({ ...made, url }));
    return;
  }
  console.log(made.leadsTo === 'set-up' ? 'Set up Ergograph:' : `Sign in as ${made.email}:`);
  console.log(url);
  console.log(`It works once, until ${made.expiresAt.toLocaleString('en-GB')}.`);
}
