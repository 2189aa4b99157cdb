import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';

/** A mail as its reader sees it: the HTML in a frame in which nothing can run or be followed, then the text. */
export function MailView({
  from,
  to,
  text,
  html,
  title,
}: {
  from: string | null;
  to: string;
  text: string;
  html: string | null;
  title: string;
}) {
  const t = useWords();
  return (
    <div className="grid gap-4">
      <Panel padded>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-ink-3">{t('asking.from')}</dt>
          <dd className="wrap-anywhere">{from ?? t('asking.no-sender')}</dd>
          <dt className="text-ink-3">{t('asking.to')}</dt>
          <dd className="wrap-anywhere">{to}</dd>
        </dl>
      </Panel>
      {html ? (
        <Panel title={t('asking.as-html')} note={t('asking.no-links')}>
          <iframe
            title={t('asking.mail-frame', { title })}
            srcDoc={html}
            sandbox="allow-same-origin"
            className="h-120 w-full border-0 bg-white"
          />
        </Panel>
      ) : null}
      <Panel title={t('asking.as-text')} padded>
        <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">{text}</pre>
      </Panel>
    </div>
  );
}
