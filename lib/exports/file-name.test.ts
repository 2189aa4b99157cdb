import { expect, test } from 'vitest';
import { attachment } from './export-response';
import { fileName } from './export-view';

const at = new Date('2026-11-22T08:00:00Z');

test('a file is called as its view, in the letters of its language', () => {
  expect(fileName('CES by week', at, 'png')).toBe('ces-by-week-2026-11-22.png');
  expect(fileName('CES по неделям', at, 'pdf')).toBe('ces-по-неделям-2026-11-22.pdf');
  expect(fileName('“…”', at, 'csv')).toBe('ergograph-2026-11-22.csv');
});

test('its name goes into a header, which has no letters but Latin ones', () => {
  expect(attachment('ces.png')).toBe('attachment; filename="ces.png"');
  expect(attachment('динамика.png')).toBe(
    `attachment; filename="ergograph.png"; filename*=UTF-8''${encodeURIComponent('динамика.png')}`,
  );
});
