import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/env';

/** Says that mails do not leave, where that is so. */
export function NoMailServer() {
  if (env.SMTP_URL) return null;
  return (
    <Notice
      actions={
        <LinkButton small href="/outbox">
          Open the outbox
        </LinkButton>
      }
    >
      No mail server is set, so nothing is sent: mails are made and stand in the outbox. Whoever
      runs this Ergograph sets one as SMTP_URL.
    </Notice>
  );
}
