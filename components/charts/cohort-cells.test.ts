import { expect, test } from 'vitest';
import { cohortTable } from '@/lib/metrics/churn/cohort-table';
import { shadedCohorts } from './cohort-cells';

const cell = (joined: string, active: string, customers: number) => ({ joined, active, customers });
const rows = cohortTable(
  [
    cell('2026-03', '2026-03', 10),
    cell('2026-03', '2026-04', 8),
    cell('2026-03', '2026-05', 4),
    cell('2026-04', '2026-04', 20),
    cell('2026-04', '2026-05', 20),
    cell('2026-05', '2026-05', 5),
  ],
  '2026-05',
);

test('cells are shaded from the least share to all, blank ahead, and the last month is running', () => {
  const found = shadedCohorts(rows);
  expect(found.map(({ cells }) => cells.map(({ step }) => step))).toEqual([
    [7, 5, 1],
    [7, 7, null],
    [7, null, null],
  ]);
  expect(found.map(({ cells }) => cells.findIndex(({ running }) => running))).toEqual([2, 1, 0]);
  expect(found[0]?.cells[1]).toMatchObject({ share: 0.8, customers: 8, running: false });
});

test('the latest cohorts alone have as many months as the oldest of them', () => {
  const found = shadedCohorts(rows, 2);
  expect(found.map(({ joined }) => joined)).toEqual(['2026-04', '2026-05']);
  expect(found.map(({ cells }) => cells.length)).toEqual([2, 2]);
  expect(shadedCohorts(rows, 0)).toEqual([]);
  expect(shadedCohorts([])).toEqual([]);
});

test('where all stayed every cell is full', () => {
  const [only] = shadedCohorts(cohortTable([cell('2026-05', '2026-05', 3)], '2026-05'));
  expect(only?.cells.map(({ step }) => step)).toEqual([7]);
});
