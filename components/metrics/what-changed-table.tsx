import type { ReactNode } from 'react';
import { useWords } from '#words';
import { linearScale } from '@/components/charts/linear-scale';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
import { shortName } from '@/lib/words/definition-words';
import {
  formatCount,
  formatDifference,
  formatMargin,
  formatValue,
  unitless,
} from '@/lib/words/figures';

export type ChangedSeries = {
  key: string;
  href: string;
  /** Where the change is split into its parts. */
  whyHref?: string;
  where: string;
  detail?: string;
  definition: Definition;
  change: Change;
  n: number;
};

const width = 156;
const height = 48;
const edge = 8;

/** Change in units of its own margin: beyond ±1 it is more than chance. */
function ratioOf({ difference, margin }: Change): number {
  return margin ? difference / margin : 0;
}

/** One axis for all rows: every dot with its whisker, and at least the grey column of noise. */
export function forestDomain(changes: readonly Change[]): readonly [number, number] {
  const ratios = changes.map(ratioOf);
  return [
    Math.min(-1.5, ...ratios.map((one) => one - 1)),
    Math.max(1.5, ...ratios.map((one) => one + 1)),
  ];
}

/** Dot = change ÷ its margin, whisker = ± 1 margin, grey = noise. So unlike metrics compare; worse is left. */
export function ForestRow({
  change,
  domain,
}: {
  change: Change;
  domain: readonly [number, number];
}) {
  const x = linearScale(domain, [edge, width - edge]);
  const ratio = ratioOf(change);
  const colour =
    change.verdict === 'real' ? (change.better ? 'var(--good)' : 'var(--bad)') : 'var(--neutral)';
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x={x(-1)} width={x(1) - x(-1)} height={height} fill="var(--sunken)" />
      <path d={`M${x(0)} 0V${height}`} stroke="var(--chart-axis)" />
      <path d={`M${x(ratio - 1)} ${height / 2}H${x(ratio + 1)}`} stroke={colour} strokeWidth="2" />
      <circle cx={x(ratio)} cy={height / 2} r="4.5" fill={colour} />
    </svg>
  );
}

function toneClass({ verdict, better }: Change): string {
  if (verdict !== 'real') return 'text-ink-2';
  return better ? 'font-medium text-good-text' : 'font-medium text-bad-text';
}

/** The size of the change; it leads to its parts. */
function Difference({ row: { change, definition, whyHref } }: { row: ChangedSeries }) {
  const t = useWords();
  const words = formatDifference(t, change.difference, definition);
  if (!whyHref) return <span className={toneClass(change)}>{words}</span>;
  return (
    <ViewLink className={toneClass(change)} href={whyHref} title={t('cards.why')}>
      {words}
      <span className="sr-only">{t('cards.why-aloud')}</span>
    </ViewLink>
  );
}

function ChangedRow({
  row,
  rank,
  domain,
}: {
  row: ChangedSeries;
  rank: number;
  domain: readonly [number, number];
}) {
  const t = useWords();
  const { change, definition } = row;
  return (
    <tr>
      <Td num hidePhone className="text-ink-3">
        {rank}
      </Td>
      <RowHead
        name={
          <ViewLink href={row.href} className="text-ink">
            {row.where}
          </ViewLink>
        }
        detail={row.detail}
      />
      <Td hidePhone>{shortName(t, definition)}</Td>
      <Td num className="whitespace-nowrap">
        <span className="text-ink-3">{formatValue(t, change.from, definition)} →</span>{' '}
        <b className="font-semibold">{formatValue(t, change.to, definition)}</b>
      </Td>
      <Td num className="whitespace-nowrap">
        <Difference row={row} />{' '}
        <span className="text-xs text-ink-3">
          {formatMargin(t, change.margin, unitless(definition))}
        </span>
      </Td>
      <Td hidePhone className="fp">
        <ForestRow change={change} domain={domain} />
      </Td>
      <Td num hidePhone className="text-ink-3">
        {formatCount(t, row.n)}
      </Td>
    </tr>
  );
}

/** The changes that are more than chance, the surest first, over one axis. Give it only those. */
export function WhatChangedTable({
  rows,
  empty,
}: {
  rows: readonly ChangedSeries[];
  empty?: ReactNode;
}) {
  const t = useWords();
  if (rows.length === 0) {
    return <div className="px-4 pb-4 text-ink-2">{empty ?? t('overview.changed-none')}</div>;
  }
  const domain = forestDomain(rows.map(({ change }) => change));
  return (
    <Table caption={t('overview.really-changed')} phone="rows" className="changed">
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{t('overview.rank')}</span>
          </Th>
          <Th>{t('overview.where')}</Th>
          <Th>{t('overview.metric')}</Th>
          <Th num>{t('overview.before-now')}</Th>
          <Th num>{t('overview.change')}</Th>
          <Th className="fp">
            <span className="ends">
              <span>{t('overview.worse')}</span>
              <span>{t('overview.better')}</span>
            </span>
          </Th>
          <Th num>n</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <ChangedRow key={row.key} row={row} rank={at + 1} domain={domain} />
        ))}
      </tbody>
    </Table>
  );
}
