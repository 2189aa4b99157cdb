import * as z from 'zod';
import type { ShownJob } from '@/components/jobs/job-progress';
import { findMember } from '@/lib/auth/member';
import { readJob } from '@/lib/jobs/queue';

/** How far a job is, for the page that waits for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await findMember();
  if (!member) return new Response(null, { status: 403 });
  const id = z.uuid().safeParse((await params).id);
  const job = id.success ? await readJob(member.scope, id.data) : null;
  if (!job) return new Response(null, { status: 404 });
  const { state, done, total, note } = job;
  const shown: ShownJob = { id: job.id, state, done, total, note };
  return Response.json(shown, { headers: { 'cache-control': 'no-store' } });
}
