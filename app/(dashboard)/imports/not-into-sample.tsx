import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { leaveSampleAction } from '../sample/actions';

/** In place of the imports of the sample, which takes none. */
export function NotIntoSample() {
  const t = useWords();
  return (
    <>
      <PageHeader title={t('imports.title')} />
      <Panel>
        <EmptyState
          title={t('imports.not-sample')}
          actions={
            <form action={leaveSampleAction}>
              <SubmitButton pending={t('imports.opening')}>{t('imports.into-own')}</SubmitButton>
            </form>
          }
        >
          {t('imports.sample-invented')}
        </EmptyState>
      </Panel>
    </>
  );
}
