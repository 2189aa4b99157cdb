import Link from 'next/link';
import { ChannelForm } from '@/components/channels/channel-form';
import { PageHeader } from '@/components/ui/page-header';
import { requirePermission } from '@/lib/auth/member';
import { addChannel } from '../actions';

export const metadata = { title: 'Add a channel' };

export default async function NewChannelPage() {
  await requirePermission('surveys:write');
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/channels">Channels</Link>}
        title="Add a channel"
        description="A medium on which customers reach you and are asked."
      />
      <ChannelForm action={addChannel} />
    </>
  );
}
