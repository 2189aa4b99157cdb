import Link from 'next/link';
import { useWords } from '#words';
import { RowHead, Table, Td, Th } from '@/components/ui/table';

export type ShownEvent = {
  id: string;
  eventKey: string;
  externalId: string;
  source: string;
  touchpoint: string | null;
  customer: string | null;
  at: string;
  fate: string;
  wasAsked: boolean;
  outboxHref: string | null;
};

/** Events with what became of them, the latest first. */
export function EventTable({ rows }: { rows: readonly ShownEvent[] }) {
  const t = useWords();
  return (
    <Table caption={t('names.page-events')} phone="rows">
      <thead>
        <tr>
          <Th>{t('asking.event')}</Th>
          <Th>{t('asking.customer')}</Th>
          <Th className="w-2/5">{t('asking.outcome')}</Th>
          <Th num>{t('asking.when')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row }: { row: ShownEvent }) {
  const { eventKey, externalId, source, touchpoint, customer, at, fate, wasAsked, outboxHref } =
    row;
  return (
    <tr>
      <RowHead
        name={touchpoint ?? eventKey}
        detail={
          <span className="wrap-anywhere">
            {touchpoint ? `${eventKey} · ` : ''}
            {externalId}
            {source === 'api' ? '' : ` · ${source}`}
          </span>
        }
      />
      <Td className="wrap-anywhere">{customer ?? '–'}</Td>
      <Td className={wasAsked ? 'max-rail:col-span-2' : 'text-ink-2 max-rail:col-span-2'}>
        {outboxHref ? (
          <Link href={outboxHref} prefetch={false}>
            {fate}
          </Link>
        ) : (
          fate
        )}
      </Td>
      <Td num className="whitespace-nowrap">
        {at}
      </Td>
    </tr>
  );
}
