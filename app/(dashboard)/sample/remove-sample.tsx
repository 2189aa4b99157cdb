import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { removeSampleAction } from './actions';

/** The button that takes the sample company away, after one question. */
export function RemoveSample({ small = false }: { small?: boolean }) {
  const t = useWords();
  return (
    <ConfirmDialog
      trigger={<Button small={small}>{t('sample.remove')}</Button>}
      title={t('sample.remove-title')}
      description={t('sample.remove-description')}
      confirm={t('sample.remove')}
      action={removeSampleAction}
    />
  );
}
