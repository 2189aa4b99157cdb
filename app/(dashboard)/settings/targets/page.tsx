import type { Metadata } from 'next';
import { TargetForm } from '@/components/settings/target-form';
import { TargetTable } from '@/components/settings/target-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { loadCatalog } from '@/db/queries/catalog';
import { listTargets } from '@/db/queries/targets';
import { requirePermission } from '@/lib/auth/member';
import { measureOf, measuresOf } from '@/lib/marks/measure';
import { requestWords } from '@/lib/words/request-words';
import { measureChoices, touchpointChoices, touchpointName, valueWords } from '../measure-choices';
import { removeTargetAction, setTargetAction } from './actions';

export const metadata: Metadata = { title: 'Targets' };

export default async function TargetsPage() {
  const t = await requestWords();
  const { scope } = await requirePermission('targets:write');
  const [catalog, targets] = await Promise.all([loadCatalog(scope), listTargets(scope)]);
  return (
    <>
      <Panel title="Targets" note="drawn on trends and cards, held against on the board">
        {targets.length > 0 ? (
          <TargetTable
            targets={targets.map((target) => {
              const words = (value: number | null) => valueWords(t, value, measureOf(target));
              return {
                id: target.id,
                name:
                  measureOf(target)?.name ?? `${target.metric} ${target.scale} ${target.method}`,
                where: touchpointName(target.touchpointId, catalog),
                required: words(target.required),
                good: words(target.good),
                excellent: words(target.excellent),
              };
            })}
            remove={removeTargetAction}
          />
        ) : (
          <EmptyState title="No targets" icon="trend">
            Say what a score must reach, and what would be good or excellent. A target belongs to
            one metric, scale and method: 5.5 of 7 says nothing about a share.
          </EmptyState>
        )}
      </Panel>
      <Panel title="Set a target" padded>
        <TargetForm
          action={setTargetAction}
          measures={measureChoices(t, measuresOf(catalog.versions))}
          touchpoints={touchpointChoices(catalog)}
        />
      </Panel>
    </>
  );
}
