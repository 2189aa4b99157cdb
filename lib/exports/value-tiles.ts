import 'server-only';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { churnTileFigure, type FigureNumbers } from '@/lib/reports/churn-figures';
import { clvTileFigure } from '@/lib/reports/clv-tile';
import { type ValueTiles, valueTiles } from '@/lib/reports/value-tiles';
import type { Words } from '@/lib/words/words';
import type { ExportCard } from './export-part';
import { churnTileCard, clvTileCard } from './value-cards';

/** A tile of churn or value: as it is drawn, as numbers, and how it is counted. */
export type ValueTile = {
  readonly card: ExportCard;
  readonly numbers: FigureNumbers;
  readonly formula: string;
};

/** The tiles of churn and value that the first page shows under a view. */
export async function exportedTiles(
  t: Words,
  scope: Scope,
  query: MetricQuery,
): Promise<ValueTile[]> {
  const { churn, clv } = await valueTiles(scope, query);
  return [churnTile(t, churn), clvTile(t, clv)].filter((tile) => tile !== null);
}

/** Null without subscriptions. */
export function churnTile(t: Words, churn: ValueTiles['churn']): ValueTile | null {
  if (!churn) return null;
  const figure = churnTileFigure(t, churn.report, churn.target);
  const formula = t(`churn.definition-${churn.report.settings.churnDefinition}-formula`);
  return {
    card: churnTileCard(t, figure),
    numbers: figure.numbers,
    formula: t('value-exports.churn-tile', { formula }),
  };
}

/** Null without anything that customers paid or ordered. */
export function clvTile(t: Words, clv: ValueTiles['clv']): ValueTile | null {
  const figure = clv && clvTileFigure(t, clv.report, clv.fit);
  if (!figure) return null;
  return {
    card: clvTileCard(t, figure),
    numbers: figure.numbers,
    formula: t('value-exports.clv-tile', {
      caption: figure.caption,
      formula: figure.formula,
      unit: figure.numbers.unit,
    }),
  };
}
