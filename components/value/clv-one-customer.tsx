import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { CustomerOutlook, ForecastFrom } from '@/lib/value/customer-outlook';
import { formatDay } from '@/lib/words/dates';
import { formatNumber } from '@/lib/words/figures';

/** One customer looked up by their id: what the models expect of them, and what they had expected. */
export function OneCustomer({
  asked,
  mostWeeks,
  outlook,
  hidden,
  about,
}: {
  /** Nobody is looked up where the id is empty. */
  asked: { readonly customer: string; readonly weeks: number };
  mostWeeks: number;
  /** Null if nobody of this id has ordered. */
  outlook: CustomerOutlook | null;
  /** The rest of the address, which the look-up must not lose. */
  hidden: readonly (readonly [string, string])[];
  /** Where it is explained. */
  about?: string;
}) {
  const t = useWords();
  return (
    <Panel title={t('clv.one')} about={about} note={t('clv.one-note')} foot={t('clv.one-foot')}>
      <search className="block px-4 pb-3">
        <form action="/clv" className="flex min-w-0 flex-wrap items-center gap-1.5">
          {hidden.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <input
            type="search"
            name="customer"
            className="input h-8 w-52 max-rail:h-10"
            placeholder={t('clv.customer-id')}
            aria-label={t('clv.customer-id')}
            maxLength={320}
            defaultValue={asked.customer}
          />
          <label className="flex items-center gap-1.5 text-ink-2">
            {t('clv.next')}
            <input
              type="number"
              name="weeks"
              className="input h-8 w-20 max-rail:h-10"
              min={1}
              max={mostWeeks}
              required
              defaultValue={asked.weeks}
            />
            {t('clv.weeks-unit')}
          </label>
          <Button type="submit" icon aria-label={t('clv.look-up')}>
            <Icon name="search" />
          </Button>
        </form>
      </search>
      {asked.customer === '' ? null : outlook ? (
        <Outlook outlook={outlook} asked={asked.customer} />
      ) : (
        <p className="px-4 pb-4 text-ink-2">{t('clv.nobody-with-id', { id: asked.customer })}</p>
      )}
    </Panel>
  );
}

function Outlook({ outlook, asked }: { outlook: CustomerOutlook; asked: string }) {
  const t = useWords();
  const { now, backtest, name } = outlook;
  return (
    <Table caption={t('clv.one-caption', { name: name ?? asked })}>
      <thead>
        <tr>
          <Th className="min-w-36">{t('clv.seen-from')}</Th>
          <Th num>{t('clv.expected')}</Th>
          <Th num>{t('clv.p-alive')}</Th>
          <Th num>{t('clv.came')}</Th>
          <Th num>{t('clv.repeats-column')}</Th>
          <Th num>{t('clv.recency')}</Th>
          <Th num>{t('clv.age')}</Th>
        </tr>
      </thead>
      <tbody>
        <Row from={now} isPast={false} />
        <Row from={backtest} isPast />
      </tbody>
    </Table>
  );
}

function Row({ from, isPast }: { from: ForecastFrom | null; isPast: boolean }) {
  const t = useWords();
  if (!from) return null;
  const { until, weeks, repeats, recency, age, alive, expected, came } = from;
  return (
    <tr>
      <RowHead
        name={formatDay(t, until)}
        detail={t(isPast ? 'clv.from-backtest' : 'clv.from-forecast', {
          weeks: formatNumber(t, weeks, 0),
        })}
      />
      <Td num className="font-semibold">
        {formatNumber(t, expected, 3)}
      </Td>
      <Td num className="whitespace-nowrap">
        {t('figures.percent', { n: formatNumber(t, 100 * alive, 1) })}
      </Td>
      <Td num>{isPast ? formatNumber(t, came, 0) : '–'}</Td>
      <Td num>{formatNumber(t, repeats, 0)}</Td>
      <Td num>{formatNumber(t, recency, 2)}</Td>
      <Td num>{formatNumber(t, age, 2)}</Td>
    </tr>
  );
}
