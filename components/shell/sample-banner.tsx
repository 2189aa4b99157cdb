import type { ReactNode } from 'react';
import { useWords } from '#words';

/** Says on every page that the figures are invented; `action` is the button that removes them. */
export function SampleBanner({ action }: { action?: ReactNode }) {
  const t = useWords();
  return (
    <div className="sample" role="note">
      <span>
        <b className="font-medium">{t('frame.sample-data')}</b>{' '}
        <span className="desk-only">{t('frame.sample-invented')}</span>
      </span>
      {action}
    </div>
  );
}
