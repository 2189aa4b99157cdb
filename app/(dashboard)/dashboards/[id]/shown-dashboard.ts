import { notFound } from 'next/navigation';
import * as z from 'zod';
import { type Dashboard, findDashboard } from '@/db/queries/dashboards';
import type { Member } from '@/lib/auth/member';

/** The dashboard of an address; whoever may not see it is told that there is none. */
export async function shownDashboard({ scope, userId }: Member, id: string): Promise<Dashboard> {
  if (!z.uuid().safeParse(id).success) notFound();
  return (await findDashboard(scope, id, userId)) ?? notFound();
}
