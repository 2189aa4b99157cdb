import { expect, test } from 'vitest';
import { addressInRange, mostSections, sections, sectionsInput } from './sections';

const march = { from: '2026-03-01', to: '2026-03-31' };

test('the days of the report take the place of the view’s own', () => {
  expect(addressInRange('/metrics/ces?period=last-90-days&channel=chat', march)).toBe(
    '/metrics/ces?channel=chat&from=2026-03-01&to=2026-03-31',
  );
  expect(addressInRange('/?from=2020-01-01&to=2020-12-31&compare=year', march)).toBe(
    '/?from=2026-03-01&to=2026-03-31&compare=year',
  );
  expect(addressInRange('/board', march)).toBe('/board?from=2026-03-01&to=2026-03-31');
  expect(addressInRange('/settings', march)).toBeNull();
});

test('sections are told apart, and what is none is refused', () => {
  const all = [
    { kind: 'digest' },
    { kind: 'view', title: 'Chat', address: '/metrics/ces?channel=chat' },
    { kind: 'text', text: ' Good morning. ' },
  ];
  expect(sections.parse(all)[2]).toEqual({ kind: 'text', text: 'Good morning.' });
  expect(sections.safeParse([]).success).toBe(false);
  const noView = [{ kind: 'view', title: 'A', address: '/settings' }];
  expect(sectionsInput.safeParse(noView).error?.issues[0]?.path).toEqual([0, 'address']);
  expect(sections.safeParse(noView).success).toBe(true);
  expect(sections.safeParse([{ kind: 'view', title: '', address: '/board' }]).success).toBe(false);
  expect(sections.safeParse([{ kind: 'text', text: '  ' }]).success).toBe(false);
  expect(sections.safeParse(Array(mostSections + 1).fill({ kind: 'digest' })).success).toBe(false);
});
