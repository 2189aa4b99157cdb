import type { Metadata } from 'next';
import { NormForm } from '@/components/settings/norm-form';
import { NormTable } from '@/components/settings/norm-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { loadCatalog } from '@/db/queries/catalog';
import { listNorms, type Norm } from '@/db/queries/norms';
import { requirePermission } from '@/lib/auth/member';
import { figureName, measureOf, measuresOf, printMeasure } from '@/lib/marks/measure';
import { ClientWords } from '@/lib/words/client-words';
import { formatDay } from '@/lib/words/dates';
import { requestWords } from '@/lib/words/request-words';
import { measureChoices, touchpointChoices, touchpointName, valueWords } from '../measure-choices';
import { removeNormAction, saveNormAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-norms') };
}

export default async function NormsPage({ searchParams }: PageProps<'/settings/norms'>) {
  const t = await requestWords();
  const { scope } = await requirePermission('targets:write');
  const { edit } = await searchParams;
  const [catalog, norms] = await Promise.all([loadCatalog(scope), listNorms(scope)]);
  const edited = norms.find(({ id }) => id === edit);
  return (
    <ClientWords areas={['mark-forms']}>
      <Panel title={t('settings.page-norms')} note={t('settings.norms-note')}>
        {norms.length > 0 ? (
          <NormTable
            norms={norms.map((norm) => ({
              ...norm,
              of: figureName(t, norm),
              where: touchpointName(t, norm.touchpointId, catalog),
              value: valueWords(t, norm.value, measureOf(norm)),
              asOf: formatDay(t, norm.asOf),
            }))}
            remove={removeNormAction}
          />
        ) : (
          <EmptyState title={t('settings.no-norms')} icon="board">
            {t('settings.no-norms-why')}
          </EmptyState>
        )}
      </Panel>
      <Panel
        title={edited ? t('settings.change-named', { name: edited.name }) : t('settings.add-norm')}
        padded
      >
        <NormForm
          key={edited?.id ?? 'new'}
          action={saveNormAction}
          measures={measureChoices(t, measuresOf(catalog.versions))}
          touchpoints={touchpointChoices(t, catalog)}
          {...(edited ? { norm: formValues(edited) } : {})}
        />
      </Panel>
    </ClientWords>
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
