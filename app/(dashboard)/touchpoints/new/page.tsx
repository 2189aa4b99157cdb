import Link from 'next/link';
import { TouchpointForm } from '@/components/touchpoints/touchpoint-form';
import { PageHeader } from '@/components/ui/page-header';
import { requirePermission } from '@/lib/auth/member';
import { addTouchpoint } from '../actions';

export const metadata = { title: 'Add a touchpoint' };

export default async function NewTouchpointPage() {
  await requirePermission('surveys:write');
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/touchpoints">Touchpoints</Link>}
        title="Add a touchpoint"
        description="A moment in which customers do something with you, and after which you ask."
      />
      <TouchpointForm action={addTouchpoint} />
    </>
  );
}
