import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { LinkTabs } from '@/components/ui/steps';
import { requirePermission } from '@/lib/auth/member';
import { documentAt, documentIds } from '@/lib/docs/addresses';
import { metricDocument } from '@/lib/docs/metric-document';
import { requestWords } from '@/lib/words/request-words';
import { Markdown } from './markdown';

type Props = PageProps<'/docs/metrics/[[...page]]'>;

export async function generateMetadata({ params }: Props) {
  const t = await requestWords();
  const id = documentAt((await params).page ?? []);
  const title = id ? t('docs.how-one', { name: t(`docs.name-${id}`) }) : t('errors.not-found');
  return { title };
}

/** How every number is made: the documents that lie beside the code. */
export default async function MetricDocumentPage({ params }: Props) {
  await requirePermission('metrics:read');
  const t = await requestWords();
  const id = documentAt((await params).page ?? []);
  if (id === null) notFound();
  const { title, blocks, contents } = await metricDocument(id);
  return (
    <>
      <PageHeader eyebrow={t('docs.how')} title={title} />
      <LinkTabs
        label={t('docs.documents')}
        tabs={documentIds.map((key) => ({
          label: t(`docs.name-${key}`),
          href: key === 'metrics' ? '/docs/metrics' : `/docs/metrics/${key}`,
          current: key === id,
        }))}
      />
      <div className="grid grid-cols-1 gap-8 min-[1181px]:grid-cols-[minmax(0,720px)_minmax(0,220px)]">
        <article className="document" lang="en">
          <Markdown blocks={blocks} />
        </article>
        <nav aria-label={t('docs.on-this-page')} className="max-[1180px]:hidden">
          <ul className="sticky top-20 grid gap-1.5 text-xs">
            {contents.map(({ id: heading, name }) => (
              <li key={heading}>
                <a className="text-ink-2" href={`#${heading}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
