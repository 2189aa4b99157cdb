import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { normsFor } from '@/db/queries/norms';
import { targetsFor } from '@/db/queries/targets';
import { may } from '@/lib/auth/roles';
import { isBridge } from '@/lib/metrics/bridge-definition';
import type { Definition } from '@/lib/metrics/definition';
import { type Scale, scaleKey } from '@/lib/metrics/scale';
import { lowBase } from '@/lib/metrics/small-base';
import type { SearchParams } from '@/lib/query-params';
import { askedBoard } from '@/lib/reports/asked-board';
import type { BoardCell, BoardReport, OpenCell } from '@/lib/reports/board';
import { parseBoardAddress } from '@/lib/reports/board-address';
import { type BoardGoals, boardGoals } from '@/lib/reports/board-goals';
import { boardHeadline } from '@/lib/reports/board-headline';
import { pinnedFirst, sortedRows } from '@/lib/reports/board-order';
import { partsWords } from '@/lib/reports/bridge-words';
import { scaleWords } from '@/lib/reports/question-breaks';
import { boardRankIntervals } from '@/lib/reports/rank-intervals';
import { shortName } from '@/lib/words/definition-words';
import { paragraph } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { type AskedPicture, boardPicture } from './board-boxes';
import type { ExportCell, ExportColumn, ExportPart, ExportTable } from './export-part';
import { changeCells, changeColumns, scoreCells, scoreColumns, valueColumn } from './score-columns';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

/** The benchmark board: as a picture with heat, and as a table of its cells, a line each. */
export async function boardParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
  params: SearchParams,
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const { address, notices } = parseBoardAddress(params, catalog);
  const protect = !may(reader.role, 'people:read');
  const [found, targets, norms] = await Promise.all([
    askedBoard(t, reader.scope, catalog, address, query, protect),
    targetsFor(reader.scope),
    normsFor(reader.scope),
  ]);
  if (!found || found.report.rows.length === 0) return null;
  const goals = boardGoals(found.report, { targets, norms }, catalog, query, address.norm);
  const rows = sortedRows(found.report, address.sort, ({ key, total }, to) => {
    const level = to === 'target' ? goals.target(key, null) : goals.norm(key, null);
    return level && total.kind === 'open' ? total.score.value - level.value : null;
  });
  const report = { ...found.report, rows: pinnedFirst(rows, address.pinned) };
  const asked: AskedPicture = { report, goals, address, trend: found.trend };
  return {
    title: boardHeadline(t, report),
    notices: [...report.notices, ...notices],
    parts: [
      {
        id: 'board',
        title: titleOf(t, report, address.isBridged),
        summary: paragraph(t, [
          ...(address.isBridged ? [t('board.bridged-sentence')] : []),
          boardHeadline(t, report),
          ...(address.heat ? [t('exports.heat', { against: address.against })] : []),
        ]),
        picture: { kind: 'board', board: boardPicture(t, asked) },
        table: boardTable(t, report, goals),
        facts: boardFacts(t, facts, report),
      },
    ],
  };
}

/** `CES by touchpoint and channel`; bridged, it says that it is approximate. */
function titleOf(
  t: Words,
  { series, rowName, columnName }: BoardReport,
  isBridged: boolean,
): string {
  const words = t('exports.by-rows', {
    name: shortName(t, series.definition),
    row: rowName.toLowerCase(),
    column: columnName.toLowerCase(),
  });
  return isBridged ? t('exports.by-rows-bridged', { words, bridged: t('board.bridged') }) : words;
}

function boardFacts(t: Words, facts: ViewFacts, report: BoardReport) {
  const { total, series } = report;
  const parts = partsWords(t, report);
  return factsOf(t, facts, {
    n: answerWords(t, total.kind === 'open' ? total.answers : 0),
    definitions: [series.definition],
    formulas: parts === '' ? [] : [t('exports.scales-alone', { parts })],
  });
}

/** A line a cell, totals among them with an empty row or column. */
function boardTable(t: Words, report: BoardReport, goals: BoardGoals): ExportTable {
  const { definition } = report.series;
  const intervals = boardRankIntervals(report);
  const all = { key: null, name: '' };
  const scales = isBridge(definition) ? report.series.scales : [];
  const line = (row: Line, column: Line, cell: BoardCell | null) => {
    const open = cell?.kind === 'open' ? cell : null;
    return [
      row.name,
      column.name,
      ...scoreCells(open?.score ?? null),
      ...changeCells(t, open?.change ?? null),
      open?.rank ?? null,
      open ? (intervals.get(open)?.low ?? null) : null,
      open ? (intervals.get(open)?.high ?? null) : null,
      open?.best?.value ?? null,
      goals.target(row.key, column.key)?.value ?? null,
      goals.norm(row.key, column.key)?.value ?? null,
      ...scales.flatMap(({ scale }) => scaleCells(open, scale)),
      noteOf(t, cell),
    ];
  };
  return {
    columns: [
      { key: 'row', name: report.rowName, kind: 'text' },
      { key: 'column', name: report.columnName, kind: 'text' },
      ...scoreColumns(t, definition),
      ...changeColumns(t, definition),
      { key: 'rank', name: t('exports.rank'), kind: 'number', decimals: 0 },
      {
        key: 'rankLow',
        name: t('exports.low-of', { name: t('exports.rank') }),
        kind: 'number',
        decimals: 0,
      },
      {
        key: 'rankHigh',
        name: t('exports.high-of', { name: t('exports.rank') }),
        kind: 'number',
        decimals: 0,
      },
      valueColumn('best', t('exports.own-best'), definition),
      valueColumn('target', t('exports.target'), definition),
      valueColumn('norm', t('exports.norm'), definition),
      ...scales.flatMap(({ scale }) => scaleColumns(t, scale, definition)),
      { key: 'note', name: t('exports.note'), kind: 'text' },
    ],
    rows: [
      ...report.rows.flatMap((row) => [
        ...row.cells.flatMap((cell, at) =>
          cell ? [line(row, report.columns[at] ?? all, cell)] : [],
        ),
        line(row, all, row.total),
      ]),
      ...report.columns.map((column) => line(all, column, column.total)),
      line(all, all, report.total),
    ],
  };
}

/** What a bridged cell has on one of its scales. */
function scaleColumns(t: Words, scale: Scale, definition: Definition): ExportColumn[] {
  const [key, name] = [scaleKey(scale), scaleWords(t, scale)];
  return [
    valueColumn(key, t('exports.as-percent', { name }), definition),
    { key: `${key}-n`, name: t('exports.n-of', { name }), kind: 'number', decimals: 0 },
  ];
}

function scaleCells(cell: OpenCell | null, scale: Scale): ExportCell[] {
  const own = cell?.parts.find((part) => scaleKey(part.scale) === scaleKey(scale));
  return [own?.score?.value ?? null, own?.score?.n ?? null];
}

type Line = { readonly key: string | null; readonly name: string };

function noteOf(t: Words, cell: BoardCell | null): string {
  if (cell?.kind === 'hidden') {
    return t(cell.reason === 'protects' ? 'exports.hidden-protects' : 'exports.hidden-few');
  }
  if (cell?.kind !== 'open') return t('exports.no-answers');
  return cell.score.n < lowBase ? t('exports.few-to-judge') : '';
}
