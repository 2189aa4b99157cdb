import { afterAll, expect, test } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { loadCatalog } from '@/db/queries/catalog';
import { type Arrived, listArrived, type ResponseSelection } from '@/db/queries/responses';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { stopLive } from './answer-hub';
import { answerStream } from './answer-stream';
import { idAt } from './earlier-id';

afterAll(stopLive);

type Event = { id: string; ids: string[] };

/** Reads a stream as a browser does. */
class Reader {
  readonly ids: string[] = [];
  lastId = '';
  isOver = false;
  readonly #reader;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
    void this.#read();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
    this.isOver = true;
  }

  #take(block: string): void {
    this.lastId = /^id: (.+)$/m.exec(block)?.[1] ?? this.lastId;
    const data = /^data: (.+)$/m.exec(block)?.[1];
    const told: Partial<Event> = data ? JSON.parse(data) : {};
    this.ids.push(...(told.ids ?? []));
  }

  leave(): Promise<void> {
    return this.#reader.cancel();
  }
}

async function watching(workspace: TestWorkspace, after: string, options = {}) {
  const catalog = await loadCatalog(workspace.scope);
  const selection: ResponseSelection = {
    period: { from: '2026-03-01', to: '2026-03-31' },
    filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
    versionIds: [workspace.versions.nps],
    points: [],
    search: null,
    tagId: null,
    state: 'counted',
    customerId: null,
  };
  const { workspaceId } = workspace.scope;
  const find = (arrived: Arrived) => listArrived(workspace.scope, catalog, selection, arrived);
  return new Reader(answerStream({ workspaceId, after, find, ...options }));
}

async function recorded(workspace: TestWorkspace, parts: object = {}): Promise<string> {
  const [answer] = await recordResponses(workspace.scope, [workspace.answer(parts)]);
  return answer?.id ?? '';
}

const soon = { timeout: 20_000, interval: 20 };

test('what is recorded is told, once, to those who watch its workspace and its place', async () => {
  const [mine, others] = [await testWorkspace(), await testWorkspace()];
  const reader = await watching(mine, idAt(Date.now()));
  const first = await recorded(mine);
  await expect.poll(() => reader.ids, soon).toEqual([first]);
  await recorded(others);
  await recorded(mine, { surveyVersionId: mine.versions.csat, score: 3 });
  const second = await recorded(mine);
  await expect.poll(() => reader.ids, soon).toEqual([first, second]);
  expect(reader.lastId).toBe(second);
  await reader.leave();
});

test('a reader that comes back is told what it missed, however much', async () => {
  const workspace = await testWorkspace();
  const reader = await watching(workspace, idAt(Date.now()));
  const first = await recorded(workspace);
  await expect.poll(() => reader.ids, soon).toEqual([first]);
  const { lastId } = reader;
  await reader.leave();
  const rows = Array.from({ length: 620 }, () => workspace.answer());
  const missed = await recordResponses(workspace.scope, rows);
  const again = await watching(workspace, lastId);
  await expect
    .poll(() => new Set(again.ids), soon)
    .toEqual(new Set([first, ...missed.map(({ id }) => id)]));
  expect(again.ids).toHaveLength(621);
  await again.leave();
});

test('what was told unheard is found at the next sign of life', async () => {
  const workspace = await testWorkspace();
  await stopLive();
  const reader = await watching(workspace, idAt(Date.now()), { beat: 50 });
  const rows = Array.from({ length: 150 }, () => workspace.answer());
  await recordResponses(workspace.scope, rows);
  await expect.poll(() => reader.ids.length, soon).toBe(150);
  await reader.leave();
});

test('a stream ends after its time, and when the server stops', async () => {
  const workspace = await testWorkspace();
  const short = await watching(workspace, idAt(Date.now()), { longest: 50 });
  await expect.poll(() => short.isOver, soon).toBe(true);
  const long = await watching(workspace, idAt(Date.now()));
  await stopLive();
  await expect.poll(() => long.isOver, soon).toBe(true);
});
