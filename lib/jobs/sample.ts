import 'server-only';
import { putOrders } from '@/db/mutations/orders';
import { recordBulk } from '@/db/mutations/record-bulk';
import {
  completeSample,
  insertSampleCustomers,
  insertSampleFrame,
  openSampleWorkspace,
  removeSample,
  type SampleIds,
} from '@/db/mutations/sample';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { saveValueSettings } from '@/db/mutations/value-settings';
import type { Scope } from '@/db/scope';
import { inventAnswers, inventLifetimes, type SampleAnswer } from '@/db/seed/invent-answers';
import { inventOrders, inventSubscriptions, sampleSettings } from '@/db/seed/invent-revenue';
import { inventPeople } from '@/db/seed/people';
import { seededRandom } from '@/db/seed/random';
import { story } from '@/db/seed/story';
import { prove } from '@/lib/auth/prove';
import { daysIn } from '@/lib/metrics/period';
import type { RowOutcome } from '@/lib/value/row-outcome';
import { say } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { fitWhenDue } from './clv-fit';

/** How far the loading of sample data has come, 0 to 1. */
export type OnProgress = (share: number) => void;

const batch = 5_000;
/** Of answers, whose rows are copied in. */
const largeBatch = 20_000;

/**
 * Loads the sample company into a workspace of its own beside `home`, through
 * the same door as every answer. What an earlier, broken-off load left behind
 * is removed first; a load that fails leaves nothing.
 *
 * @returns the id of the sample workspace
 */
export async function loadSample(home: Scope, onProgress: OnProgress = () => {}): Promise<string> {
  await removeSample(home);
  const sample = prove(await openSampleWorkspace(home), home.actor);
  try {
    await fill(sample, onProgress);
    await completeSample(home, sample);
    await fitWhenDue(sample, { today: story.lastDay, now: new Date(), atOnce: true });
  } catch (error) {
    await removeSample(home);
    throw error;
  }
  return sample.workspaceId;
}

async function fill(sample: Scope, onProgress: OnProgress): Promise<void> {
  const random = seededRandom(20_230_625);
  const days = daysIn({ from: story.firstDay, to: story.lastDay });
  const people = inventPeople(random, days);
  const lifetimes = inventLifetimes(random, people, days);
  const ids = await insertSampleFrame(sample);
  await eachBatch(people, (part) => insertSampleCustomers(sample, part), {
    of: people.length,
    onShare: (share) => onProgress(0.05 * share),
  });
  await eachBatch(
    inventAnswers(random, people, lifetimes),
    async (part) => {
      const rows = part.map((answer) => toResponse(answer, ids));
      await recordBulk(sample, rows, { mayBeKnown: false });
    },
    {
      of: story.answers,
      size: largeBatch,
      onShare: (share) => onProgress(0.05 + 0.65 * share),
    },
  );
  await saveValueSettings(sample, sampleSettings);
  const subscriptions = inventSubscriptions(people, lifetimes, days);
  const today = { today: story.lastDay, source: 'sample' } as const;
  await eachBatch(
    subscriptions,
    async (part) => taken(await putSubscriptions(sample, part, today)),
    {
      of: subscriptions.length,
      onShare: (share) => onProgress(0.7 + 0.25 * share),
    },
  );
  const orders = inventOrders(random, people, lifetimes, days);
  const now = { now: new Date(`${story.lastDay}T23:59:59Z`), source: 'sample' } as const;
  await eachBatch(orders, async (part) => taken(await putOrders(sample, part, now)), {
    of: orders.length,
    onShare: (share) => onProgress(0.95 + 0.05 * share),
  });
}

/** What the story invents is never refused; were it, the sample would not tell its story. */
function taken(outcomes: readonly RowOutcome[]): void {
  const refused = outcomes.find(({ outcome }) => outcome === 'refused');
  if (refused?.outcome === 'refused') {
    throw new Error(`the sample: ${say(wordsIn('en'), refused.reason)}`);
  }
}

/** Writes items in batches and tells after each how much of them is written. */
async function eachBatch<Item>(
  items: Iterable<Item>,
  write: (part: Item[]) => Promise<void>,
  { of, size = batch, onShare }: { of: number; size?: number; onShare: OnProgress },
): Promise<void> {
  let written = 0;
  for (const part of inBatches(items, size)) {
    await write(part);
    written += part.length;
    onShare(Math.min(1, written / of));
  }
}

function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let part: Item[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length === size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}

function toResponse(answer: SampleAnswer, ids: SampleIds) {
  const { survey, version, cell, person } = answer;
  return {
    surveyVersionId: known(ids.versions.get(survey.key)?.[version]),
    touchpointId: known(ids.touchpoints.get(cell.touchpoint)),
    channelId: known(ids.channels.get(cell.channel)),
    score: answer.score,
    answeredAt: answer.answeredAt,
    idempotencyKey: `sample-${answer.number}`,
    source: 'sample' as const,
    comment: answer.comment,
    language: person.language,
    customer: { externalId: person.externalId },
  };
}

function known(id: string | undefined): string {
  if (id === undefined) throw new Error('the sample story names something it does not define');
  return id;
}
