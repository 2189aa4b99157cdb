import { expect, test } from 'vitest';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { responseStates } from '@/lib/surveys/vocabulary';
import { recordResponses } from './record-responses';
import { setResponseState } from './withdraw-responses';

/** A batch that overlaps with others in keys, customers and segments, in an order of its own. */
function batch({ answer, touchpoints }: TestWorkspace, round: number, writer: number) {
  return Array.from({ length: 200 }, (_, place) => {
    const at = (place * (2 * writer + 1) + writer * 131) % 600;
    return answer({
      idempotencyKey: `answer-${round * 300 + at}`,
      score: at % 11,
      touchpointId: at % 2 === 0 ? touchpoints.support : touchpoints.signup,
      answeredAt: new Date(Date.UTC(2026, at % 5, 1 + (at % 27), 12)),
      language: ['de', 'en', undefined][at % 3],
      customer: {
        externalId: `customer-${(at + writer) % 50}`,
        name: `Name ${writer}`,
        attributes: { plan: `plan ${round} ${at % 40}` },
      },
    });
  });
}

test('writers and withdrawers at once lose nothing, double nothing and do not deadlock', async () => {
  const workspace = await testWorkspace();
  const { scope } = workspace;
  const added: string[] = [];
  const record = async (round: number, writer: number) => {
    const recorded = await recordResponses(scope, batch(workspace, round, writer));
    added.push(...recorded.filter(({ outcome }) => outcome === 'added').map(({ id }) => id));
  };
  const move = (round: number, writer: number) => {
    const some = added.filter((_, at) => (at * 7 + writer * 5 + round) % 4 === 0);
    const state = responseStates[(writer + round) % responseStates.length] ?? 'counted';
    return setResponseState(scope, some, state);
  };
  for (const round of [0, 1, 2, 3]) {
    await Promise.all(
      Array.from({ length: 12 }, (_, writer) =>
        writer % 4 > 0 && round > 0 ? move(round, writer) : record(round, writer),
      ),
    );
  }
  expect(new Set(added).size).toBe(added.length);
  expect(await rollupDifferences(scope)).toEqual([]);
}, 90_000);
