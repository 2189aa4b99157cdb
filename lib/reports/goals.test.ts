import { describe, expect, test } from 'vitest';
import type { Norm } from '@/db/queries/norms';
import type { Target } from '@/db/queries/targets';
import { definition } from '@/lib/metrics/definition';
import { score } from '@/lib/metrics/score';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { againstTarget } from '@/lib/metrics/target';
import { wordsIn } from '@/lib/words/words-in';
import { aimOf, drawnTargets, normAt, normNames, onlyTouchpoint, targetAt } from './goals';

const t = wordsIn('en');

function defined(max: number, method: string) {
  const found = definition('ces', { min: 1, max, direction: 'ease' }, method);
  if (!found) throw new Error(`CES has no ${method} on 1–${max}`);
  return found;
}

const mean = defined(7, 'mean');
const target = (parts: Partial<Target>): Target => ({
  id: 't',
  metric: 'ces',
  scale: '1-7-ease',
  method: 'mean',
  touchpointId: null,
  required: 5.5,
  good: null,
  excellent: null,
  updatedAt: new Date('2026-01-01'),
  ...parts,
});
const norm = (parts: Partial<Norm>): Norm => ({
  id: 'n',
  name: 'Panel',
  metric: 'ces',
  scale: '1-7-ease',
  method: 'mean',
  touchpointId: null,
  value: 5.4,
  source: 'A panel of 40 firms',
  sourceUrl: null,
  asOf: '2026-01-31',
  ...parts,
});

describe('targetAt', () => {
  const everywhere = target({ id: 'all' });
  const here = target({ id: 'here', touchpointId: 'support' });

  test('a touchpoint has its own target, else that of everywhere', () => {
    expect(targetAt([everywhere, here], mean, 'support')?.id).toBe('here');
    expect(targetAt([everywhere, here], mean, 'signup')?.id).toBe('all');
    expect(targetAt([here], mean, null)).toBeNull();
  });

  test('another scale or method is no target', () => {
    expect(targetAt([everywhere], defined(5, 'mean'), null)).toBeNull();
    expect(targetAt([everywhere], defined(7, 'agree'), null)).toBeNull();
  });
});

describe('normAt', () => {
  const all = [
    norm({ id: 'old', asOf: '2025-01-31' }),
    norm({ id: 'new' }),
    norm({ id: 'other', name: 'Banks', asOf: '2026-03-01' }),
    norm({ id: 'five', scale: '1-5-ease', name: 'Five', asOf: '2026-06-01' }),
  ];

  test('of several the newest, of one name if asked for', () => {
    expect(normAt(all, mean, null, null)?.id).toBe('other');
    expect(normAt(all, mean, null, 'Panel')?.id).toBe('new');
  });

  test('one on another scale is never compared', () => {
    expect(normAt(all, mean, null, 'Five')).toBeNull();
    expect(normAt(all, defined(5, 'mean'), null, null)?.id).toBe('five');
    expect(normNames(all, mean)).toEqual(['Panel', 'Banks']);
  });
});

test('a view is about one touchpoint only where it is narrowed to that alone', () => {
  const catalog = {
    touchpoint: ['support', 'signup'].map((key) => ({
      id: `id-${key}`,
      key,
      name: key,
      archived: false,
      stage: 'other' as const,
    })),
  };
  const only = (...touchpoint: string[]) =>
    onlyTouchpoint({ filters: { touchpoint, channel: [], survey: [], attributes: {} } }, catalog);
  expect(only('signup')).toBe('id-signup');
  expect(only()).toBeNull();
  expect(only('support', 'signup')).toBeNull();
  expect(only('gone')).toBeNull();
});

test('levels are drawn with their figures; one alone needs no name', () => {
  expect(drawnTargets(t, target({}), mean)).toEqual([{ value: 5.5, label: '5.50' }]);
  expect(drawnTargets(t, target({ excellent: 6.2 }), mean)).toEqual([
    { value: 5.5, label: '5.50', name: 'required' },
    { value: 6.2, label: '6.20', name: 'excellent' },
  ]);
});

test('a card aims at the next level, or at the highest once all are reached', () => {
  const aim = (required: number, good: number) => {
    const standing = againstTarget(score(scoreCounts({ 5: 100 }), mean), {
      required,
      good,
      excellent: null,
    });
    return standing && aimOf(t, standing, mean).label;
  };
  expect(aim(5.5, 6)).toBe('5.50');
  expect(aim(4.5, 6)).toBe('6.00');
  expect(aim(4, 4.5)).toBe('4.50');
});
