import type { Metadata } from 'next';
import { TargetForm } from '@/components/settings/target-form';
import { TargetTable } from '@/components/settings/target-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { loadCatalog } from '@/db/queries/catalog';
import { listTargets } from '@/db/queries/targets';
import { requirePermission } from '@/lib/auth/member';
import { figureName, measureOf, measuresOf } from '@/lib/marks/measure';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { measureChoices, touchpointChoices, touchpointName, valueWords } from '../measure-choices';
import { removeTargetAction, setTargetAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('settings.page-targets') };
}

export default async function TargetsPage() {
  const t = await requestWords();
  const { scope } = await requirePermission('targets:write');
  const [catalog, targets] = await Promise.all([loadCatalog(scope), listTargets(scope)]);
  return (
    <ClientWords areas={['mark-forms']}>
      <Panel title={t('settings.page-targets')} note={t('settings.targets-note')}>
        {targets.length > 0 ? (
          <TargetTable
            targets={targets.map((target) => {
              const words = (value: number | null) => valueWords(t, value, measureOf(target));
              return {
                id: target.id,
                name: figureName(t, target),
                where: touchpointName(t, target.touchpointId, catalog),
                required: words(target.required),
                good: words(target.good),
                excellent: words(target.excellent),
              };
            })}
            remove={removeTargetAction}
          />
        ) : (
          <EmptyState title={t('settings.no-targets')} icon="trend">
            {t('settings.no-targets-why')}
          </EmptyState>
        )}
      </Panel>
      <Panel title={t('settings.set-target')} padded>
        <TargetForm
          action={setTargetAction}
          measures={measureChoices(t, measuresOf(catalog.versions))}
          touchpoints={touchpointChoices(t, catalog)}
        />
      </Panel>
    </ClientWords>
  );
}
