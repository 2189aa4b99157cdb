import { JobProgress } from '@/components/jobs/job-progress';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Scope } from '@/db/scope';
import { effortCountUnderWay } from '@/lib/jobs/effort-count';
import { countAgainAction } from './actions';

/** Has all customers counted anew, or shows how far that is. */
export async function CountAgain({ scope, isFirst = false }: { scope: Scope; isFirst?: boolean }) {
  const job = await effortCountUnderWay(scope);
  if (job) return <JobProgress job={job} label="Counting customers" />;
  return (
    <form action={countAgainAction}>
      <SubmitButton variant={isFirst ? 'primary' : 'default'} pending="Beginning …">
        {isFirst ? 'Count now' : 'Count again'}
      </SubmitButton>
    </form>
  );
}
