import type { Metadata } from 'next';
import { NormForm } from '@/components/settings/norm-form';
import { NormTable } from '@/components/settings/norm-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { loadCatalog } from '@/db/queries/catalog';
import { listNorms, type Norm } from '@/db/queries/norms';
import { requirePermission } from '@/lib/auth/member';
import { measureOf, measuresOf, printMeasure } from '@/lib/marks/measure';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { measureChoices, touchpointChoices, touchpointName, valueWords } from '../measure-choices';
import { removeNormAction, saveNormAction } from './actions';

export const metadata: Metadata = { title: 'Norms' };

export default async function NormsPage({ searchParams }: PageProps<'/settings/norms'>) {
  const t = await requestWords();
  const { scope } = await requirePermission('targets:write');
  const { edit } = await searchParams;
  const [catalog, norms] = await Promise.all([loadCatalog(scope), listNorms(scope)]);
  const edited = norms.find(({ id }) => id === edit);
  return (
    <>
      <Panel title="Norms" note="what others reach, with where it was read">
        {norms.length > 0 ? (
          <NormTable
            norms={norms.map((norm) => ({
              ...norm,
              of: measureOf(norm)?.name ?? `${norm.metric} ${norm.scale} ${norm.method}`,
              where: touchpointName(norm.touchpointId, catalog),
              value: valueWords(t, norm.value, measureOf(norm)),
              asOf: formatDay(t, norm.asOf),
            }))}
            remove={removeNormAction}
          />
        ) : (
          <EmptyState title="No norms" icon="board">
            A norm is a score that others have published. It is held only against scores of the same
            metric, scale and method: a mean of 1–5 says nothing about one of 1–7.
          </EmptyState>
        )}
      </Panel>
      <Panel title={edited ? `Change “${edited.name}”` : 'Add a norm'} padded>
        <NormForm
          key={edited?.id ?? 'new'}
          action={saveNormAction}
          measures={measureChoices(t, measuresOf(catalog.versions))}
          touchpoints={touchpointChoices(catalog)}
          {...(edited ? { norm: formValues(edited) } : {})}
        />
      </Panel>
    </>
  );
}

function formValues(norm: Norm) {
  return {
    id: norm.id,
    name: norm.name,
    measure: printMeasure(norm),
    touchpointId: norm.touchpointId ?? '',
    value: String(norm.value),
    source: norm.source,
    sourceUrl: norm.sourceUrl ?? '',
    asOf: norm.asOf,
  };
}
