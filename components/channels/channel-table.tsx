import { useWords } from '#words';
import { type CatalogEntry, CatalogTable } from '@/components/catalog/catalog-table';
import type { FormAction } from '@/lib/form-state';
import type { ChannelKind } from '@/lib/surveys/vocabulary';

type Row = CatalogEntry & { kind: ChannelKind };

/** Channels in rows; without an action nothing in them can be changed. */
export function ChannelTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  const t = useWords();
  return (
    <CatalogTable
      caption={t('names.page-channels')}
      one={t('names.channel')}
      rows={rows}
      columns={[{ title: t('entries.kind'), cell: ({ kind }) => t(`entries.kind-${kind}`) }]}
      underName={({ kind }) => (
        <div className="phone-only text-xs text-ink-3">{t(`entries.kind-${kind}`)}</div>
      )}
      page={({ id }) => (archive ? `/channels/${id}` : null)}
      answersPage={({ key }) => `/?channel=${key}&period=all-time`}
      archive={archive}
    />
  );
}
