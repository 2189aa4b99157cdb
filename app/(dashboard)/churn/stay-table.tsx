import { useWords } from '#words';
import type { ShownCurve } from '@/components/charts/survival-chart';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { StayRow } from '@/lib/reports/stay-rows';
import { formatCount } from '@/lib/words/figures';

type StayTableProps = {
  curves: readonly ShownCurve[];
  /** Their groups are in the order of the curves. */
  rows: readonly StayRow[];
};

const caption = 'Share of customers who stay beyond each month, with the number at risk';

/** What the curves say, as numbers: a row for some months, and a column for each group if there are several. */
export function StayTable({ curves, rows }: StayTableProps) {
  if (rows.length === 0) return null;
  return curves.length === 1 ? <OfAll rows={rows} /> : <ByGroup curves={curves} rows={rows} />;
}

function OfAll({ rows }: Pick<StayTableProps, 'rows'>) {
  const t = useWords();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Still customers after</Th>
          <Th num>Share</Th>
          <Th num>95 %</Th>
          <Th num>At risk</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ month, groups: [all] }) => (
          <tr key={month}>
            <RowHead name={monthName(month)} />
            <Td num className="font-semibold">
              {percent(t, all?.share ?? null)}
            </Td>
            <Td num className="whitespace-nowrap text-ink-3">
              {percentInterval(t, all?.interval ?? null) ?? '–'}
            </Td>
            <Td num>{formatCount(t, all?.atRisk ?? null)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ByGroup({ curves, rows }: StayTableProps) {
  const t = useWords();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>Still customers after</Th>
          {curves.map(({ key, name }) => (
            <Th key={key} num>
              {name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ month, groups }) => (
          <tr key={month}>
            <RowHead
              name={monthName(month)}
              detail={
                <>
                  95 %
                  <br />
                  at risk
                </>
              }
            />
            {curves.map(({ key }, at) => {
              const group = groups[at];
              return (
                <Td key={key} num className="whitespace-nowrap">
                  <span className="font-semibold">{percent(t, group?.share ?? null)}</span>
                  {group ? (
                    <span className="block text-xs text-ink-3">
                      {percentInterval(t, group.interval, 1) ?? '–'}
                      <br />
                      {formatCount(t, group.atRisk)}
                    </span>
                  ) : null}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function monthName(month: number): string {
  return month === 1 ? '1 month' : `${month} months`;
}
