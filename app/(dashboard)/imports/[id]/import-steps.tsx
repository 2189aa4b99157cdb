import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '#words';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import type { ImportRow } from '@/db/queries/imports';

/** The head of the third step. */
export function ImportSteps({
  row,
  title,
  description,
  actions,
}: {
  row: ImportRow;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useWords();
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link href="/imports">{t('importing.imports')}</Link> / {row.fileName}
          </>
        }
        title={title}
        description={description}
        actions={actions}
      />
      <Steps
        label={t('importing.steps')}
        steps={[
          { label: t('importing.step-file'), state: 'done', href: '/imports' },
          { label: t('importing.step-map'), state: 'done' },
          { label: t('importing.step-import'), state: 'current' },
        ]}
      />
    </>
  );
}
