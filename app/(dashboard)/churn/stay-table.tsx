import { useWords } from '#words';
import type { ShownCurve } from '@/components/charts/survival-drawing';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { percent, percentInterval } from '@/lib/reports/churn-words';
import type { StayRow } from '@/lib/reports/stay-rows';
import { formatCount } from '@/lib/words/figures';

type StayTableProps = {
  curves: readonly ShownCurve[];
  /** Their groups are in the order of the curves. */
  rows: readonly StayRow[];
};

/** What the curves say, as numbers: a row for some months, and a column for each group if there are several. */
export function StayTable({ curves, rows }: StayTableProps) {
  if (rows.length === 0) return null;
  return curves.length === 1 ? <OfAll rows={rows} /> : <ByGroup curves={curves} rows={rows} />;
}

function OfAll({ rows }: Pick<StayTableProps, 'rows'>) {
  const t = useWords();
  return (
    <Table caption={t('churn.stay-caption')}>
      <thead>
        <tr>
          <Th>{t('churn.still-after')}</Th>
          <Th num>{t('churn.share')}</Th>
          <Th num>95 %</Th>
          <Th num>{t('churn.in-observation')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ month, groups: [all] }) => (
          <tr key={month}>
            <RowHead name={t('churn.months', { months: month })} />
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
    <Table caption={t('churn.stay-caption')}>
      <thead>
        <tr>
          <Th>{t('churn.still-after')}</Th>
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
              name={t('churn.months', { months: month })}
              detail={
                <>
                  95 %
                  <br />
                  {t('churn.in-observation-detail')}
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
