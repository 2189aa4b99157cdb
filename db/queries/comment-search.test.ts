import { beforeAll, expect, test } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { type Catalog, loadCatalog } from './catalog';
import { type CommentSearch, foundMarks } from './comment-search';
import { hasResponses, listResponses, type ResponseSelection } from './responses';

let workspace: TestWorkspace;
let catalog: Catalog;

const said: readonly (readonly [language: string | undefined, comment: string])[] = [
  ['en', 'The menus were asking five things'],
  ['en-GB', 'Nobody answered my question'],
  ['ru', 'Очень долгое ожидание оператора'],
  ['ru', 'Операторы вежливые, вопросов нет'],
  ['pl', 'Za długa kolejka na infolinii'],
  ['zh-Hant', '電話排隊太久'],
  [undefined, 'Menu again'],
];

beforeAll(async () => {
  workspace = await testWorkspace();
  await recordResponses(
    workspace.scope,
    said.map(([language, comment], at) => workspace.answer({ language, comment, score: at })),
  );
  catalog = await loadCatalog(workspace.scope);
});

const selection = (search: CommentSearch): ResponseSelection => ({
  period: { from: '2026-03-01', to: '2026-03-31' },
  filters: { touchpoint: [], channel: [], survey: [], attributes: {} },
  versionIds: [workspace.versions.nps],
  points: [],
  search,
  tagId: null,
  state: 'counted',
  customerId: null,
});

const words = (text: string, ...beginnings: string[]): CommentSearch => ({
  as: 'words',
  text,
  whole: beginnings.length > 0 ? text.split(' ') : [],
  beginnings,
});

async function found(search: CommentSearch) {
  const page = { cursor: null, limit: 10, withPeople: true };
  const { answers } = await listResponses(workspace.scope, catalog, selection(search), page);
  return answers.toSorted((a, b) => a.score - b.score);
}

const scores = async (search: CommentSearch) => (await found(search)).map(({ score }) => score);

test.each([
  ['menu', ['menu'], [0, 6]],
  ['asked', ['asked'], [0]],
  ['quest', ['quest'], [1]],
  ['questions', ['questio'], [1]],
  ['оператор', ['операт'], [2, 3]],
  ['вопрос', ['вопр'], [3]],
  ['kolejki', ['kolej'], [4]],
  ['"five things"', [], [0]],
  ['menu -five', [], [6]],
  ['menu or операторов', [], [2, 3, 6]],
  ["'; drop table responses; --", [], []],
  ['the', [], []],
])('%s is found in every form', async (text, beginnings, expected) => {
  expect(await scores(words(text, ...beginnings))).toEqual(expected);
});

test('letters are found also within words and where words are not spaced', async () => {
  expect(await scores({ as: 'letters', words: ['排隊'] })).toEqual([5]);
  expect(await scores({ as: 'letters', words: ['EN', 'u'] })).toEqual([0, 6]);
});

test('what was found is marked', async () => {
  const { start, end } = foundMarks;
  const [first] = await found(words('menu five', 'menu', 'five'));
  expect(first?.person?.marked).toBe(
    `The ${start}menus${end} were asking ${start}five${end} things`,
  );
  const [chinese] = await found({ as: 'letters', words: ['排隊'] });
  expect(chinese?.person?.marked).toBe(`電話${start}排隊${end}太久`);
});

test('whether anything is found is told without listing it', async () => {
  const { scope } = workspace;
  expect(await hasResponses(scope, catalog, selection(words('asks')))).toBe(true);
  expect(await hasResponses(scope, catalog, selection(words('nothing of it')))).toBe(false);
  const other = await testWorkspace();
  expect(await hasResponses(other.scope, catalog, selection(words('asks')))).toBe(false);
});
