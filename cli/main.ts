import { Command } from 'commander';
import { version } from '@/package.json';
import * as backup from './backup';
import * as distribute from './distribute';
import { explainFailure } from './failure';
import * as importAnswers from './import';
import * as key from './key';
import * as link from './link';
import * as migrate from './migrate';
import * as rebuild from './rebuild';
import * as restore from './restore';
import * as sample from './sample';
import * as start from './start';
import * as verify from './verify';
import * as worker from './worker';

// Every command lives in a file of its own that exports `register(program)`. What is heavy, or reads
// settings, is imported inside its action, so that --help stays quick and needs no database.
const commands = [
  rebuild,
  start,
  migrate,
  link,
  sample,
  importAnswers,
  key,
  verify,
  backup,
  restore,
  distribute,
  worker,
];

const program = new Command('ergograph')
  .description('Customer-experience metrics, each with its uncertainty.')
  .version(version)
  .addHelpText(
    'after',
    '\nWithout DATABASE_URL, commands work on the embedded database of ERGOGRAPH_DATA_DIR (.data).',
  );

for (const { register } of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}
