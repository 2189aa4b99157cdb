import { CatalogPage } from '@/components/catalog/catalog-page';
import { TouchpointTable } from '@/components/touchpoints/touchpoint-table';
import { listTouchpoints } from '@/db/queries/touchpoints';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { moveTouchpoint } from './actions';

export const metadata = { title: 'Touchpoints' };

export default async function TouchpointsPage({ searchParams }: PageProps<'/touchpoints'>) {
  const { scope, role } = await requireMember();
  return (
    <CatalogPage
      kind="touchpoint"
      description="The moments at which customers are asked: what happened, in their words. Scores are compared between them."
      beginning="Name a moment worth asking about, such as “Support case solved”, or import answers: touchpoints in the file are offered for creation."
      all={await listTouchpoints(scope)}
      params={await searchParams}
      move={may(role, 'surveys:write') ? moveTouchpoint : null}
      table={TouchpointTable}
    />
  );
}
