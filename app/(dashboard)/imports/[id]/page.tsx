import { notFound } from 'next/navigation';
import { ImportProgress } from '@/components/imports/import-progress';
import { findImport } from '@/db/queries/imports';
import { requirePermission } from '@/lib/auth/member';
import { isImportId } from '@/lib/imports/import-id';
import { hasDied } from '@/lib/imports/import-runs';
import { ImportResult } from './import-result';
import { ImportSteps } from './import-steps';
import { MapAndCheck } from './map-and-check';

export const metadata = { title: 'Import' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
};

/** One file, at the step it has come to. */
export default async function ImportPage({ params, searchParams }: Props) {
  const member = await requirePermission('imports:write');
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  if (!row) notFound();
  const { step } = await searchParams;
  const stopped = hasDied(row, new Date());
  const starting = row.state === 'uploaded' && step === 'import';
  if (starting || (row.state === 'running' && !stopped)) {
    return (
      <>
        <ImportSteps row={row} title="The import is running." />
        <ImportProgress id={row.id} initial={row} />
      </>
    );
  }
  if (row.state === 'uploaded' || row.state === 'failed' || stopped) {
    return <MapAndCheck row={row} member={member} stopped={stopped} />;
  }
  return <ImportResult row={row} scope={member.scope} />;
}
