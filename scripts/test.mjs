// @ts-check
// npm test: everything a change must pass. npm run check: what is quick enough for every commit.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem === null) {
  const { testErgograph } = await import('./test-ergograph.mjs');
  process.exitCode = await testErgograph(process.argv.slice(2));
} else {
  console.error(problem);
  process.exitCode = 1;
}
