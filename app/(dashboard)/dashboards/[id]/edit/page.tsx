import type { Metadata } from 'next';
import { Suspense } from 'react';
import { copyDashboardAction, saveDashboardAction } from '@/app/(dashboard)/dashboards/actions';
import { CardPicture } from '@/app/(dashboard)/dashboards/cards/card-picture';
import { DashboardEditor } from '@/components/dashboards/dashboard-editor';
import { Skeleton } from '@/components/ui/skeleton';
import { listSavedViews } from '@/db/queries/saved-views';
import { requirePermission } from '@/lib/auth/member';
import { viewAt } from '@/lib/reports/view';
import { parseViewAddress } from '@/lib/views/view-address';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { shownDashboard } from '../shown-dashboard';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('dashboards.edit-one') };
}

export default async function EditDashboardPage({ params }: PageProps<'/dashboards/[id]/edit'>) {
  const member = await requirePermission('views:write');
  const [dashboard, views, view] = await Promise.all([
    shownDashboard(member, (await params).id),
    listSavedViews(member.scope, member.userId),
    viewAt(member, {}),
  ]);
  const { id, name, isShared, cards, revision } = dashboard;
  const pictures = Object.fromEntries(
    cards.map((card) => [
      card.id,
      <Suspense key={card.id} fallback={<Skeleton height={120} />}>
        <CardPicture card={card} view={view} isStrict={false} />
      </Suspense>,
    ]),
  );
  return (
    <ClientWords areas={['charts', 'dashboard-editor', 'faults', 'metric']}>
      <DashboardEditor
        key={revision}
        dashboard={{ id, name, isShared, cards, revision }}
        pictures={pictures}
        views={views
          .filter(({ address }) => parseViewAddress(address)?.page !== 'compare')
          .map(({ name, address }) => ({ name, address }))}
        save={saveDashboardAction}
        copy={copyDashboardAction}
      />
    </ClientWords>
  );
}
