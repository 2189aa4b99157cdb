import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChannelForm } from '@/components/channels/channel-form';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { findChannel } from '@/db/queries/channels';
import { requirePermission } from '@/lib/auth/member';
import { isId } from '@/lib/surveys/archive-input';
import { saveChannel } from '../actions';

export const metadata = { title: 'Edit a channel' };

export default async function ChannelPage({ params }: PageProps<'/channels/[id]'>) {
  const { scope } = await requirePermission('surveys:write');
  const { id } = await params;
  const channel = isId(id) ? await findChannel(scope, id) : undefined;
  if (!channel) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<Link href="/channels">Channels</Link>}
        title={channel.name}
        description="Renaming changes every page at once; the answers stay where they are."
      >
        {channel.archived ? <Badge>Archived</Badge> : null}
      </PageHeader>
      <ChannelForm action={saveChannel} channel={channel} />
    </>
  );
}
