// @ts-check
// npm start: from a fresh clone to a website. Nothing but Node itself is used before the packages
// are there.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem === null) {
  const { start } = await import('./start-ergograph.mjs');
  process.exitCode = await start(process.argv.slice(2));
} else {
  console.error(problem);
  process.exitCode = 1;
}
