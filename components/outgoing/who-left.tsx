import { RowHead, Table, Td, Th } from '@/components/ui/table';

/** The addresses of a report or alert that asked for no more of it. */
export function WhoLeft({
  of,
  left,
  moment,
}: {
  of: 'report' | 'alert';
  left: readonly { readonly address: string; readonly since: Date }[];
  moment: Intl.DateTimeFormat;
}) {
  return (
    <>
      <p className="px-4 pb-3 text-ink-3">
        They get no more of this {of}, also if they are put on it again. An admin changes that under
        Settings, Delivery, if they ask for it.
      </p>
      <Table caption="Who left" phone="rows">
        <thead>
          <tr>
            <Th>Address</Th>
            <Th>Since</Th>
          </tr>
        </thead>
        <tbody>
          {left.map(({ address, since }) => (
            <tr key={address}>
              <RowHead name={address} />
              <Td>{moment.format(since)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
