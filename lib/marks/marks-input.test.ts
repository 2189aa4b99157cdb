import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { definitions } from '@/lib/metrics/definition';
import { measureOf, measuresOf, parseMeasure, printMeasure } from './measure';
import { normInput } from './norm-input';
import { noteInput } from './note-input';
import { targetInput } from './target-input';

const ces = { metric: 'ces', scale: { min: 1, max: 7, direction: 'ease' } } as const;

function faults(schema: z.ZodType, input: unknown): Record<string, string> {
  const { error } = schema.safeParse(input);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );
}

describe('measures', () => {
  test('are every method of the scales that are asked on, each once, and churn', () => {
    const all = measuresOf([ces, ces, { metric: 'nps', scale: { ...ces.scale, min: 0, max: 10 } }]);
    const cesMethods = definitions('ces', ces.scale).map(({ id }) => id);
    expect(all.filter(({ metric }) => metric === 'ces').map(({ method }) => method)).toEqual(
      cesMethods,
    );
    expect(all.at(-1)).toMatchObject({ metric: 'churn', isLowGood: true, range: [0, 100] });
  });

  test('one printed is read again', () => {
    for (const measure of measuresOf([ces])) {
      expect(parseMeasure(printMeasure(measure))).toEqual(measure);
    }
  });

  test.each(['', 'ces', 'ces~1-7-ease', 'ces~1-8-ease~mean', 'ces~1-7-ease~best', 'a~b~c~d'])(
    '“%s” is none',
    (text) => {
      expect(parseMeasure(text)).toBeNull();
    },
  );

  test('churn has no scale', () => {
    expect(measureOf({ metric: 'churn', scale: '1-7-ease', method: 'customers' })).toBeNull();
  });
});

describe('a target', () => {
  const form = (parts: Record<string, string>) => ({
    measure: 'ces~1-7-ease~mean',
    touchpointId: '',
    required: '5.5',
    good: '',
    excellent: '',
    ...parts,
  });

  test('is read as it is typed', () => {
    expect(targetInput.parse(form({ good: '6,25' }))).toEqual({
      metric: 'ces',
      scale: '1-7-ease',
      method: 'mean',
      touchpointId: null,
      required: 5.5,
      good: 6.25,
      excellent: null,
    });
    const net = targetInput.parse(form({ measure: 'ces~1-7-ease~net', required: '−10' }));
    expect(net.required).toBe(-10);
  });

  test.each([
    ['no level', { required: '' }, 'required'],
    ['no number', { good: 'high' }, 'good'],
    ['beyond the scale', { excellent: '7.5' }, 'excellent'],
    ['easier than the one before', { good: '5' }, 'good'],
    ['no such figure', { measure: 'ces~1-7-ease~best' }, 'measure'],
    ['no touchpoint', { touchpointId: 'support' }, 'touchpointId'],
    [
      'churn at a touchpoint',
      {
        measure: 'churn~~customers',
        required: '3',
        touchpointId: '0197a3c4-1111-7222-8333-444455556666',
      },
      'touchpointId',
    ],
  ] as const)('%s is refused', (_, parts, field) => {
    expect(Object.keys(faults(targetInput, form(parts)))).toEqual([field]);
  });

  test('of churn goes down from required to excellent', () => {
    const churn = { measure: 'churn~~customers', required: '3', good: '2', excellent: '1' };
    expect(faults(targetInput, form(churn))).toEqual({});
    expect(Object.keys(faults(targetInput, form({ ...churn, good: '4' })))).toEqual(['good']);
  });
});

describe('a norm', () => {
  const form = {
    name: 'Panel',
    measure: 'ces~1-7-ease~mean',
    touchpointId: '',
    value: '5.4',
    source: 'A panel of 40 firms',
    sourceUrl: '',
    asOf: '2026-01-31',
  };

  test('is read', () => {
    expect(normInput.parse(form)).toMatchObject({ method: 'mean', value: 5.4, sourceUrl: null });
  });

  test.each([
    ['without a source', { source: ' ' }, 'source'],
    ['without a value', { value: '' }, 'value'],
    ['off its scale', { value: '8' }, 'value'],
    ['with a script for an address', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
    ['of no day', { asOf: '31.1.2026' }, 'asOf'],
  ] as const)('%s is refused', (_, parts, field) => {
    expect(Object.keys(faults(normInput, { ...form, ...parts }))).toEqual([field]);
  });
});

describe('a note', () => {
  test('is about everything unless it says otherwise', () => {
    expect(noteInput.parse({ day: '2026-04-14', title: ' New  menu ' })).toEqual({
      day: '2026-04-14',
      title: 'New menu',
      note: null,
      metric: null,
      touchpointId: null,
    });
  });

  test.each([
    ['no words', { title: '' }, 'title'],
    ['too many', { title: 'x'.repeat(61) }, 'title'],
    ['no day', { day: '14 April' }, 'day'],
    ['a metric there is not', { metric: 'joy' }, 'metric'],
  ] as const)('%s is refused', (_, parts, field) => {
    const form = { day: '2026-04-14', title: 'Menu', ...parts };
    expect(Object.keys(faults(noteInput, form))).toEqual([field]);
  });
});
