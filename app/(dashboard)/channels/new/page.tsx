import type { Metadata } from 'next';
import Link from 'next/link';
import { ChannelForm } from '@/components/channels/channel-form';
import { PageHeader } from '@/components/ui/page-header';
import { requirePermission } from '@/lib/auth/member';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { addChannel } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('catalog.add-a-channel') };
}

export default async function NewChannelPage() {
  await requirePermission('surveys:write');
  const t = await requestWords();
  return (
    <ClientWords areas={['entries']}>
      <PageHeader
        eyebrow={<Link href="/channels">{t('names.page-channels')}</Link>}
        title={t('catalog.add-a-channel')}
        description={t('catalog.channel-is')}
      />
      <ChannelForm action={addChannel} />
    </ClientWords>
  );
}
