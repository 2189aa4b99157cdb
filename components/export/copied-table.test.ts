import { expect, test } from 'vitest';
import { tableHtml, tableText } from './copied-table';

const table = {
  columns: ['Touchpoint', 'CES'],
  rows: [
    ['Billing <new>\nsince May', 5.27],
    ['Returns', null],
  ],
};

test('a table is copied as lines of cells with tabs between them', () => {
  expect(tableText(table)).toBe('Touchpoint\tCES\nBilling <new> since May\t5.27\nReturns\t');
});

test('in a document it is a table, whatever its words are', () => {
  expect(tableHtml(table)).toContain('<td>Billing &lt;new&gt;\nsince May</td><td>5.27</td>');
  expect(tableHtml(table)).toContain('<th>Touchpoint</th>');
});
