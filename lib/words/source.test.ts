import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hardCodedWords } from './testing/hard-coded';
import { messageValues } from './testing/message-values';
import { ownWords } from './testing/own-words';
import { allMessages, areasOf, saidKeys, sayings } from './testing/said-keys';
import {
  importsOf,
  isClientFile,
  nodeAt,
  nodesAt,
  sourceFile,
  stringOf,
  walk,
} from './testing/source-file';

// Reading all of the source takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const sources = ['app', 'components', 'lib'].flatMap(sourcesIn);
/** The database says none in its own name, but what it refuses is told by key. */
const saying = [...sources, ...sourcesIn('db')];

function sourcesIn(room: string): string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => join(room, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$|\/testing\//.test(path));
}

/** Whether a file is in one of some folders, or is one of them itself. */
function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

test('words stand in lib/words/messages, where every language has them', () => {
  const seen = sources
    .filter((path) => !isIn(path, ownWords))
    .flatMap((path) =>
      hardCodedWords(sourceFile(path)).map(({ line, words }) => `${path}:${line} ${words}`),
    );
  expect(seen).toEqual([]);
});

test('a place with words of its own is there, and has some', () => {
  const without = ownWords.filter(
    (place) =>
      !sources.some((path) => isIn(path, [place]) && hardCodedWords(sourceFile(path)).length > 0),
  );
  expect(without).toEqual([]);
});

test('every message is said somewhere', () => {
  const said = new Set(saying.flatMap((path) => [...saidKeys(sourceFile(path))]));
  expect([...allMessages.keys()].filter((key) => !said.has(key))).toEqual([]);
});

test('every message is given what it takes', () => {
  for (const path of saying) {
    for (const { key, values } of sayings(sourceFile(path))) {
      const wanted = messageValues(allMessages.get(key) ?? '').values;
      expect([path, key, values.toSorted()]).toEqual([path, key, wanted]);
    }
  }
});

test('what files are drawn with asks no page for its words', () => {
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const next of importsOf(sourceFile(path))) visit(next);
  };
  for (const path of sources.filter((path) => isIn(path, ['lib/exports', 'lib/outgoing'])))
    visit(path);
  const asking = [...reached].filter((path) =>
    /from '#words'|request-words'/.test(sourceFile(path).text),
  );
  expect(asking).toEqual([]);
});

const entries = sources.filter((path) =>
  /^app\/.*\/?(page|layout|error|not-found|forbidden)\.tsx$/.test(path),
);

describe('what is said in the browser', () => {
  test.each(entries)('is sent there with %s', (entry) => {
    const needed = areasOf(browserFiles(entry).flatMap((path) => [...saidKeys(sourceFile(path))]));
    const given = new Set([...layoutsAbove(entry), entry].flatMap(givenAreas));
    expect([...needed].filter((area) => !given.has(area))).toEqual([]);
  });
});

/** What runs in the browser because of an entry, the entry itself included if it does. */
function browserFiles(entry: string): string[] {
  const [onServer, inBrowser] = [new Set<string>(), new Set<string>()];
  const visit = (path: string, isBrowser: boolean) => {
    const file = sourceFile(path);
    const isHere = isBrowser || isClientFile(file);
    const seen = isHere ? inBrowser : onServer;
    if (seen.has(path)) return;
    seen.add(path);
    // Actions are called from the browser, and run on the server.
    if (/^\s*'use server'/.test(file.text)) return;
    for (const next of importsOf(file)) visit(next, isHere);
  };
  visit(entry, false);
  return [...inBrowser];
}

function layoutsAbove(entry: string): string[] {
  const above: string[] = [];
  for (let folder = dirname(entry); folder !== '.'; folder = dirname(folder)) {
    const layout = `${folder}/layout.tsx`;
    if (layout !== entry && sources.includes(layout)) above.push(layout);
  }
  return above;
}

/** The areas that a file hands to the browser. */
function givenAreas(path: string): string[] {
  const areas: string[] = [];
  walk(sourceFile(path).root, (node) => {
    if (node.type === 'JSXOpeningElement' && nodeAt(node, 'name')?.name === 'ClientWords') {
      for (const attribute of nodesAt(node, 'attributes')) {
        const list = nodeAt(nodeAt(attribute, 'value'), 'expression');
        areas.push(...nodesAt(list, 'elements').flatMap((one) => stringOf(one) ?? []));
      }
    }
    return true;
  });
  return areas;
}
