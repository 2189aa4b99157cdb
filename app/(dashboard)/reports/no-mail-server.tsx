import { useWords } from '#words';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/env';

/** Says that mails do not leave, where that is so. */
export function NoMailServer() {
  const t = useWords();
  if (env.SMTP_URL) return null;
  return (
    <Notice
      actions={
        <LinkButton small href="/outbox">
          {t('outgoing.open-outbox')}
        </LinkButton>
      }
    >
      {t('outgoing.no-mail-server')}
    </Notice>
  );
}
