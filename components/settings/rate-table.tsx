import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';

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
  return (
    <Table caption="Exchange rates" phone="rows">
      <thead>
        <tr>
          <Th>Currency</Th>
          <Th>From</Th>
          <Th num>Rate</Th>
          <Th>
            <span className="sr-only">Remove</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={`${rate.currency} ${rate.fromDay}`}>
            <RowHead name={rate.currency} />
            <Td>{rate.from}</Td>
            <Td num>{rate.rate}</Td>
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
  const which = `the rate of ${currency} from ${from}`;
  return (
    <ConfirmedAction
      action={action}
      fields={{ currency, fromDay }}
      label="Remove"
      name={`Remove ${which}`}
      title={`Remove ${which}?`}
      confirm="Remove the rate"
      irreversible
    >
      Amounts of its days are converted by the rate before it.
    </ConfirmedAction>
  );
}
