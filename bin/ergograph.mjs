#!/usr/bin/env node
// npx ergograph …: the command line, on your own database if DATABASE_URL names one, else on the
// embedded one, which is started for as long as the command runs.
import { nodeProblem } from '../scripts/node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem === null) {
  const { runCommandLine } = await import('../scripts/run-command-line.mjs');
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  console.error(problem);
  process.exitCode = 1;
}
