import Link from 'next/link';
import { ArchiveForm } from '@/components/catalog/archive-form';
import type { FormAction } from '@/components/catalog/form-echo';
import { Table, Td, Th } from '@/components/ui/table';
import { formatCount } from '@/lib/metrics/format';
import { type Day, formatDay } from '@/lib/metrics/period';
import { type ChannelKind, channelKindNames } from '@/lib/surveys/vocabulary';

type Row = {
  id: string;
  key: string;
  name: string;
  kind: ChannelKind;
  archived: boolean;
  answers: number;
  lastDay: Day | null;
};

/** Channels in rows; without an action nothing in them can be changed. */
export function ChannelTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  return (
    <Table caption="Channels" phone="rows">
      <thead>
        <tr>
          <Th>Channel</Th>
          <Th>Kind</Th>
          <Th num>Answers</Th>
          <Th num>Last answer</Th>
          {archive ? (
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, key, name, kind, archived, answers, lastDay }) => (
          <tr key={id}>
            <th scope="row" className="max-sm:row-span-2">
              {archive ? (
                <Link href={`/channels/${id}`} className="font-medium text-ink">
                  {name}
                </Link>
              ) : (
                <span className="font-medium text-ink">{name}</span>
              )}
              <div className="desk-only font-mono text-xs break-all text-ink-3">{key}</div>
              <div className="phone-only text-xs text-ink-3">{channelKindNames[kind]}</div>
            </th>
            <Td hidePhone>{channelKindNames[kind]}</Td>
            <Td num>
              {answers > 0 ? (
                <Link href={`/?channel=${key}&period=all-time`}>{formatCount(answers)}</Link>
              ) : (
                <span className="text-ink-3">none yet</span>
              )}
            </Td>
            <Td num hidePhone>
              {lastDay ? formatDay(lastDay) : '–'}
            </Td>
            {archive ? (
              <Td num className="max-sm:col-start-2">
                <ArchiveForm action={archive} id={id} name={name} archived={archived} />
              </Td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
