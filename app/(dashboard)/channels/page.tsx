import type { Metadata } from 'next';
import { CatalogPage } from '@/components/catalog/catalog-page';
import { ChannelTable } from '@/components/channels/channel-table';
import { listChannels } from '@/db/queries/channels';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { moveChannel } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-channels') };
}

export default async function ChannelsPage({ searchParams }: PageProps<'/channels'>) {
  const { scope, role } = await requireMember();
  const t = await requestWords();
  return (
    <ClientWords areas={['entries']}>
      <CatalogPage
        kind="channel"
        description={t('catalog.channels-are')}
        beginning={t('catalog.channels-begin')}
        all={await listChannels(scope)}
        params={await searchParams}
        move={may(role, 'surveys:write') ? moveChannel : null}
        table={ChannelTable}
      />
    </ClientWords>
  );
}
