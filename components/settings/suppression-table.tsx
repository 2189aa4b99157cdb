import { ConfirmedAction } from '@/components/forms/confirmed-action';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { FormAction } from '@/lib/form-state';
import type { SuppressionReason } from '@/lib/surveys/vocabulary';

type Row = {
  hash: string;
  address: string | null;
  reason: SuppressionReason;
  note: string | null;
  since: string;
};

const reasons: Record<SuppressionReason, string> = {
  unsubscribed: 'Unsubscribed',
  bounced: 'Mail came back',
  complained: 'Reported as spam',
  'by-hand': 'Added by hand',
};

/** Addresses that get no more mail, the latest first. */
export function SuppressionTable({ rows, remove }: { rows: readonly Row[]; remove: FormAction }) {
  return (
    <Table caption="Who gets no mail" phone="rows">
      <thead>
        <tr>
          <Th>Address</Th>
          <Th>Why</Th>
          <Th hidePhone>Since</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ hash, address, reason, note, since }) => {
          const name = address ?? 'a person who was forgotten';
          return (
            <tr key={hash}>
              <RowHead name={address ?? 'Forgotten'} detail={note} />
              <Td>{reasons[reason]}</Td>
              <Td hidePhone className="whitespace-nowrap">
                {since}
              </Td>
              <Td className="text-end">
                <ConfirmedAction
                  action={remove}
                  fields={{ hash }}
                  label="Remove"
                  name={`Remove ${name}`}
                  title={`Send mail to ${name} again?`}
                  confirm="Remove from the list"
                >
                  {reason === 'unsubscribed' || reason === 'complained'
                    ? 'They asked for no more mail. Remove them only if they asked for that too.'
                    : 'The next event may ask them by mail.'}
                </ConfirmedAction>
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
