import { CatalogPage } from '@/components/catalog/catalog-page';
import { ChannelTable } from '@/components/channels/channel-table';
import { listChannels } from '@/db/queries/channels';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { moveChannel } from './actions';

export const metadata = { title: 'Channels' };

export default async function ChannelsPage({ searchParams }: PageProps<'/channels'>) {
  const { scope, role } = await requireMember();
  return (
    <CatalogPage
      kind="channel"
      description="The media on which customers reach you and are asked. Scores are compared between them."
      beginning="Name a medium on which customers reach you, such as “Phone”, or import answers: channels in the file are offered for creation."
      all={await listChannels(scope)}
      params={await searchParams}
      move={may(role, 'surveys:write') ? moveChannel : null}
      table={ChannelTable}
    />
  );
}
