import { describe, expect, it } from 'vitest';
import type { Catalog, CatalogVersion } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { Scale } from '@/lib/metrics/scale';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { chooseSeries } from './series';

const seven: Scale = { min: 1, max: 7, direction: 'ease' };
const five: Scale = { min: 1, max: 5, direction: 'ease' };
const effort: Scale = { min: 1, max: 5, direction: 'effort' };

const version = (id: string, scale: Scale, method: string | null = null): CatalogVersion => ({
  id,
  surveyId: id,
  version: 1,
  metric: 'ces',
  scale,
  method,
  question: 'Was it easy?',
  lowLabel: 'No',
  highLabel: 'Yes',
  createdAt: new Date('2026-01-01'),
});

const catalogOf = (...versions: CatalogVersion[]): Catalog => ({
  touchpoint: [],
  channel: [],
  survey: [],
  attributes: [],
  firstDay: null,
  lastDay: null,
  versions,
});

const row = (versionId: string, n: number, span = 0): CountsRow => ({
  span,
  bucket: null,
  versionId,
  group: [],
  counts: scoreCounts({ 3: n }),
});

const usual = { method: null, scale: null };

describe('chooseSeries', () => {
  it('takes the scale with most answers and says how many lie on others', () => {
    const catalog = catalogOf(version('a', seven), version('b', five), version('c', effort));
    const rows = [row('a', 10), row('b', 30), row('c', 5), row('a', 500, 1)];
    const { series } = chooseSeries('ces', rows, catalog, usual) ?? {};

    expect(series?.definition.scale).toEqual(five);
    expect(series?.otherScales).toBe(15);
    expect(series?.versionIds).toEqual(new Set(['b']));
  });

  it('never counts an NPS-style answer as NPS, nor the other way round', () => {
    const recommend = (id: string, scale: Scale) => ({
      ...version(id, scale),
      metric: 'nps' as const,
    });
    const ten: Scale = { min: 1, max: 10, direction: 'ease' };
    const real: Scale = { min: 0, max: 10, direction: 'ease' };
    const catalog = catalogOf(
      recommend('real', real),
      recommend('ten', ten),
      recommend('five', five),
    );
    const rows = [row('real', 40), row('ten', 30), row('five', 20)];
    const chosen = (scale: Scale | null) =>
      chooseSeries('nps', rows, catalog, { method: null, scale })?.series;

    expect(chosen(null)).toMatchObject({ versionIds: new Set(['real']), otherScales: 50 });
    expect(chosen(null)?.definition.id).toBe('nps');
    expect(chosen(ten)).toMatchObject({ versionIds: new Set(['ten']), otherScales: 60 });
    expect(chosen(five)?.definition.id).toBe('nps-style');
  });

  it('never joins equal points of opposite direction', () => {
    const catalog = catalogOf(version('b', five), version('c', effort));
    const chosen = chooseSeries('ces', [row('b', 1), row('c', 1)], catalog, {
      method: null,
      scale: effort,
    });
    expect(chosen?.series.versionIds).toEqual(new Set(['c']));
  });

  it('joins the versions of one scale', () => {
    const catalog = catalogOf(version('v1', seven), version('v2', seven));
    const chosen = chooseSeries('ces', [row('v1', 1), row('v2', 1)], catalog, usual);
    expect(chosen?.series.versionIds).toEqual(new Set(['v1', 'v2']));
    expect(chosen?.series.otherScales).toBe(0);
  });

  it('uses the method of the survey until the reader asks for another', () => {
    const catalog = catalogOf(version('a', seven, 'agree'));
    expect(chooseSeries('ces', [], catalog, usual)?.series.definition.id).toBe('agree');
    const asked = chooseSeries('ces', [], catalog, { method: 'mean', scale: null });
    expect(asked?.series.definition.id).toBe('mean');
  });

  it('leaves out a method or scale that does not fit, with a sentence', () => {
    const catalog = catalogOf(version('a', seven));
    const chosen = chooseSeries('ces', [], catalog, { method: 'nps', scale: five });
    expect(chosen?.series.definition.id).toBe('mean');
    expect(chosen?.notices).toHaveLength(2);
  });

  it('is null without a survey of the metric', () => {
    expect(chooseSeries('nps', [], catalogOf(version('a', seven)), usual)).toBeNull();
  });
});
