import Link from 'next/link';
import type { ReactNode } from 'react';
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
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link href="/imports">Imports</Link> / {row.fileName}
          </>
        }
        title={title}
        description={description}
        actions={actions}
      />
      <Steps
        label="Steps"
        steps={[
          { label: 'File', state: 'done', href: '/imports' },
          { label: 'Map and check', state: 'done' },
          { label: 'Import', state: 'current' },
        ]}
      />
    </>
  );
}
