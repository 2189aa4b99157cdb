import { expect, test } from 'vitest';
import {
  cardKinds,
  type DashboardCard,
  dashboardCards,
  readCards,
  withNewCard,
} from './dashboard-cards';

const trend: DashboardCard = {
  id: 'card-1',
  kind: 'trend',
  metric: 'ces',
  view: '/metrics/ces?channel=chat',
  title: '',
  x: 0,
  y: 4,
  w: 8,
  h: 8,
};
const words: DashboardCard = {
  id: 'card-2',
  kind: 'text',
  text: '**Read this first**',
  title: '',
  x: 0,
  y: 0,
  w: 12,
  h: 2,
};

test('what is stored is read back in reading order, and what cannot be read is left out', () => {
  const stored: unknown = JSON.parse(JSON.stringify([trend, { kind: 'gauge' }, words]));
  expect(readCards(stored)).toEqual([words, trend]);
  expect(readCards({ no: 'list' })).toEqual([]);
});

test.each([
  ['beyond the columns', { ...trend, x: 8 }],
  ['an address elsewhere', { ...trend, view: 'https://elsewhere.example' }],
  ['a page without numbers', { ...trend, view: '/settings' }],
  ['a page with two sets of filters', { ...trend, view: '/compare?a.channel=chat' }],
  ['no height', { ...trend, h: 0 }],
])('a card with %s is refused', (_fault, card) => {
  expect(dashboardCards.safeParse([card]).success).toBe(false);
});

test('two cards of one id are refused', () => {
  expect(dashboardCards.safeParse([trend, { ...words, id: 'card-1' }]).success).toBe(false);
});

test.each(cardKinds)('a new %s card stands under the others and may be saved', (kind) => {
  const cards = withNewCard([trend, words], kind);
  expect(cards.at(-1)).toMatchObject({ id: 'card-3', kind, x: 0, y: 12 });
  expect(dashboardCards.safeParse(cards).success).toBe(true);
});
