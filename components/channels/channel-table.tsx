import { type CatalogEntry, CatalogTable } from '@/components/catalog/catalog-table';
import type { FormAction } from '@/lib/form-state';
import { type ChannelKind, channelKindNames } from '@/lib/surveys/vocabulary';

type Row = CatalogEntry & { kind: ChannelKind };

/** Channels in rows; without an action nothing in them can be changed. */
export function ChannelTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  return (
    <CatalogTable
      caption="Channels"
      one="Channel"
      rows={rows}
      columns={[{ title: 'Kind', cell: ({ kind }) => channelKindNames[kind] }]}
      underName={({ kind }) => (
        <div className="phone-only text-xs text-ink-3">{channelKindNames[kind]}</div>
      )}
      page={({ id }) => (archive ? `/channels/${id}` : null)}
      answersPage={({ key }) => `/?channel=${key}&period=all-time`}
      archive={archive}
    />
  );
}
