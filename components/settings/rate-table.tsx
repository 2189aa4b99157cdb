import { useWords } from '#words';
import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import { formatters } from '@/lib/words/words';

export type ListedRate = {
  currency: string;
  /** `2026-01-01` */
  fromDay: string;
  /** The same in words. */
  from: string;
  rate: number;
};

/** The exchange rates of a workspace. */
export function RateTable({ rates, remove }: { rates: readonly ListedRate[]; remove: FormAction }) {
  const t = useWords();
  const exact = (rate: number) =>
    formatters.getNumberFormat(t.customs, { maximumFractionDigits: 10 }).format(rate);
  return (
    <Table caption={t('settings.rates')} phone="rows">
      <thead>
        <tr>
          <Th>{t('settings.currency')}</Th>
          <Th>{t('settings.from')}</Th>
          <Th num>{t('settings.rate')}</Th>
          <Th>
            <span className="sr-only">{t('settings.remove')}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={`${rate.currency} ${rate.fromDay}`}>
            <RowHead name={rate.currency} />
            <Td>{rate.from}</Td>
            <Td num>{exact(rate.rate)}</Td>
            <Td num>
              <RemoveRate listed={rate} action={remove} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RemoveRate({
  listed: { currency, fromDay, from },
  action,
}: {
  listed: ListedRate;
  action: FormAction;
}) {
  const t = useWords();
  return (
    <ConfirmedAction
      action={action}
      fields={{ currency, fromDay }}
      label={t('settings.remove')}
      name={t('settings.remove-rate-of', { currency, from })}
      title={t('settings.remove-rate-title', { currency, from })}
      confirm={t('settings.remove-rate')}
      irreversible
    >
      {t('settings.remove-rate-what')}
    </ConfirmedAction>
  );
}
