import type { Metadata } from 'next';
import Link from 'next/link';
import { TouchpointForm } from '@/components/touchpoints/touchpoint-form';
import { PageHeader } from '@/components/ui/page-header';
import { requirePermission } from '@/lib/auth/member';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { addTouchpoint } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('catalog.add-a-touchpoint') };
}

export default async function NewTouchpointPage() {
  await requirePermission('surveys:write');
  const t = await requestWords();
  return (
    <ClientWords areas={['entries']}>
      <PageHeader
        eyebrow={<Link href="/touchpoints">{t('names.page-touchpoints')}</Link>}
        title={t('catalog.add-a-touchpoint')}
        description={t('catalog.touchpoint-is')}
      />
      <TouchpointForm action={addTouchpoint} />
    </ClientWords>
  );
}
