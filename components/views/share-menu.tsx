'use client';

import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { CodeToCome, WhenCome } from '@/components/ui/code-to-come';
import { FormToCome } from '@/components/ui/form-to-come';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';
import type { FormAction } from '@/lib/form-state';
import type { KeptPage } from './shown-views';

const shareForm = new CodeToCome(() => import('./share-form').then((module) => module.ShareForm));

/** Makes a link that shows the page on screen, as it is filtered, to whoever has it. */
export function ShareMenu({ page, share }: { page: KeptPage; share: FormAction }) {
  const t = useWords();
  return (
    <Popover
      label={t('views.share-this')}
      align="end"
      className="menu w-90"
      onNear={shareForm.ahead}
      trigger={
        <Button aria-label={t('views.share-this')}>
          <Icon name="link" />
          <span className="desk-only">{t('views.share')}</span>
        </Button>
      }
    >
      <WhenCome code={shareForm} given={{ page, share }} meanwhile={<FormToCome />} />
    </Popover>
  );
}
