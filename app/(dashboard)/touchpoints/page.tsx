import type { Metadata } from 'next';
import { CatalogPage } from '@/components/catalog/catalog-page';
import { TouchpointTable } from '@/components/touchpoints/touchpoint-table';
import { listTouchpoints } from '@/db/queries/touchpoints';
import { requireMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { moveTouchpoint } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-touchpoints') };
}

export default async function TouchpointsPage({ searchParams }: PageProps<'/touchpoints'>) {
  const { scope, role } = await requireMember();
  const t = await requestWords();
  return (
    <ClientWords areas={['entries']}>
      <CatalogPage
        kind="touchpoint"
        description={t('catalog.touchpoints-are')}
        beginning={t('catalog.touchpoints-begin')}
        all={await listTouchpoints(scope)}
        params={await searchParams}
        move={may(role, 'surveys:write') ? moveTouchpoint : null}
        table={TouchpointTable}
      />
    </ClientWords>
  );
}
