import { JobProgress } from '@/components/jobs/job-progress';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Scope } from '@/db/scope';
import { effortCountUnderWay } from '@/lib/jobs/effort-count';
import { requestWords } from '@/lib/words/request-words';
import { countAgainAction } from './actions';

/** Has all customers counted anew, or shows how far that is. */
export async function CountAgain({ scope, isFirst = false }: { scope: Scope; isFirst?: boolean }) {
  const t = await requestWords();
  const job = await effortCountUnderWay(scope);
  if (job) return <JobProgress job={job} label={t('effort.counting')} />;
  return (
    <form action={countAgainAction}>
      <SubmitButton variant={isFirst ? 'primary' : 'default'} pending={t('effort.beginning')}>
        {t(isFirst ? 'effort.count-now' : 'effort.count-again')}
      </SubmitButton>
    </form>
  );
}
