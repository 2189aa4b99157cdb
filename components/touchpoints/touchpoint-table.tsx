import { type CatalogEntry, CatalogTable } from '@/components/catalog/catalog-table';
import type { FormAction } from '@/lib/form-state';
import { type JourneyStage, journeyStageNames } from '@/lib/surveys/vocabulary';

type Row = CatalogEntry & { stage: JourneyStage; eventKey: string | null };

/** Touchpoints in rows; without an action nothing in them can be changed. */
export function TouchpointTable({
  rows,
  archive,
}: {
  rows: readonly Row[];
  archive: FormAction | null;
}) {
  return (
    <CatalogTable
      caption="Touchpoints"
      one="Touchpoint"
      rows={rows}
      columns={[
        { title: 'Journey', cell: ({ stage }) => journeyStageNames[stage] },
        {
          title: 'Event key',
          className: 'font-mono text-xs break-all',
          cell: ({ eventKey }) => eventKey,
        },
      ]}
      underName={({ stage }) => (
        <div className="phone-only text-xs text-ink-3">{journeyStageNames[stage]}</div>
      )}
      page={({ id }) => (archive ? `/touchpoints/${id}` : null)}
      answersPage={({ key }) => `/?touchpoint=${key}&period=all-time`}
      archive={archive}
    />
  );
}
