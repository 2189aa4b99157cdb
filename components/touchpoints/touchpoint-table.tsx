import { useWords } from '#words';
import { type CatalogEntry, CatalogTable } from '@/components/catalog/catalog-table';
import type { FormAction } from '@/lib/form-state';
import type { JourneyStage } from '@/lib/surveys/vocabulary';

type Row = CatalogEntry & { stage: JourneyStage; eventKey: string | null };

/** Touchpoints in rows; without an action nothing in them can be changed. */
export function TouchpointTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  const t = useWords();
  return (
    <CatalogTable
      caption={t('names.page-touchpoints')}
      one={t('names.touchpoint')}
      rows={rows}
      columns={[
        { title: t('names.page-journey'), cell: ({ stage }) => t(`entries.stage-${stage}`) },
        {
          title: t('catalog.event-key'),
          className: 'font-mono text-xs break-all',
          cell: ({ eventKey }) => eventKey,
        },
      ]}
      underName={({ stage }) => (
        <div className="phone-only text-xs text-ink-3">{t(`entries.stage-${stage}`)}</div>
      )}
      page={({ id }) => (archive ? `/touchpoints/${id}` : null)}
      answersPage={({ key }) => `/?touchpoint=${key}&period=all-time`}
      archive={archive}
    />
  );
}
