import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChannelForm } from '@/components/channels/channel-form';
import { Badge } from '@/components/ui/badge';
import { PageHeader } from '@/components/ui/page-header';
import { findChannel } from '@/db/queries/channels';
import { requirePermission } from '@/lib/auth/member';
import { isId } from '@/lib/surveys/archive-input';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { saveChannel } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('catalog.edit-channel') };
}

export default async function ChannelPage({ params }: PageProps<'/channels/[id]'>) {
  const { scope } = await requirePermission('surveys:write');
  const t = await requestWords();
  const { id } = await params;
  const channel = isId(id) ? await findChannel(scope, id) : undefined;
  if (!channel) notFound();
  return (
    <ClientWords areas={['entries']}>
      <PageHeader
        eyebrow={<Link href="/channels">{t('names.page-channels')}</Link>}
        title={channel.name}
        description={t('catalog.renaming')}
      >
        {channel.archived ? <Badge>{t('catalog.is-archived')}</Badge> : null}
      </PageHeader>
      <ChannelForm action={saveChannel} channel={channel} />
    </ClientWords>
  );
}
