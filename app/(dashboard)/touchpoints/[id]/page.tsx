import Link from 'next/link';
import { notFound } from 'next/navigation';
import { TouchpointForm } from '@/components/touchpoints/touchpoint-form';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { findTouchpoint } from '@/db/queries/touchpoints';
import { requirePermission } from '@/lib/auth/member';
import { isId } from '@/lib/surveys/archive-input';
import { saveTouchpoint } from '../actions';

export const metadata = { title: 'Edit a touchpoint' };

export default async function TouchpointPage({ params }: PageProps<'/touchpoints/[id]'>) {
  const { scope } = await requirePermission('surveys:write');
  const { id } = await params;
  const touchpoint = isId(id) ? await findTouchpoint(scope, id) : undefined;
  if (!touchpoint) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/touchpoints">Touchpoints</Link>}
        title={touchpoint.name}
        description="Renaming changes every page at once; the answers stay where they are."
      >
        {touchpoint.archived ? <Badge>Archived</Badge> : null}
      </PageHeader>
      <TouchpointForm action={saveTouchpoint} touchpoint={touchpoint} />
    </>
  );
}
