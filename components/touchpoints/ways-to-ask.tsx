import { useWords } from '#words';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { richWords } from '@/lib/words/rich-words';
import type { WordKey } from '@/lib/words/words';
import { Snippet } from './snippet';

export type WaysToAskProps = {
  readonly link: string;
  readonly widget: { readonly tag: string; readonly call: string };
  readonly frame: string;
  /** What a strict Content-Security-Policy has to allow. */
  readonly policy: string;
  readonly kiosk: string;
  /** The page with the printable code. */
  readonly sheet: string;
  readonly signing: { readonly key: string; readonly snippets: Readonly<Record<string, string>> };
};

/** Every way in which a touchpoint asks without an invitation, ready to copy. */
export function WaysToAsk({ link, widget, frame, policy, kiosk, sheet, signing }: WaysToAskProps) {
  const t = useWords();
  return (
    <div className="grid gap-4">
      <Panel title={t('touchpoints.link')} note={t('touchpoints.link-note')} padded>
        <div className="grid gap-3">
          <Snippet text={link} label={t('touchpoints.copy-link')} />
          <Told words="touchpoints.link-more" />
        </div>
      </Panel>
      <Panel title={t('touchpoints.widget')} note={t('touchpoints.widget-note')} padded>
        <div className="grid gap-3">
          <Told words="touchpoints.widget-more" />
          <Snippet text={widget.tag} label={t('touchpoints.copy-tag')} />
          <More title={t('touchpoints.with-call')}>
            <Snippet text={widget.call} label={t('touchpoints.copy-call')} />
          </More>
          <More title={t('touchpoints.strict-policy')}>
            <Told words="touchpoints.policy-more" />
            <Snippet text={policy} label={t('touchpoints.copy-policy')} />
          </More>
        </div>
      </Panel>
      <Panel title={t('touchpoints.frame')} note={t('touchpoints.frame-note')} padded>
        <Snippet text={frame} label={t('touchpoints.copy-frame')} />
      </Panel>
      <Panel
        title={t('touchpoints.qr')}
        note={t('touchpoints.qr-note')}
        padded
        right={
          <LinkButton small href={sheet}>
            {t('touchpoints.open-sheet')}
          </LinkButton>
        }
      >
        <Told words="touchpoints.qr-more" />
      </Panel>
      <Panel title={t('touchpoints.kiosk')} note={t('touchpoints.kiosk-note')} padded>
        <div className="grid gap-3">
          <Snippet text={kiosk} label={t('touchpoints.copy-kiosk')} />
          <Told words="touchpoints.kiosk-more" />
        </div>
      </Panel>
      <Panel title={t('touchpoints.who-answers')} note={t('touchpoints.who-answers-note')} padded>
        <div className="grid gap-3">
          <Told words="touchpoints.signing-more" />
          <More title={t('touchpoints.show-key')}>
            <Snippet text={signing.key} label={t('touchpoints.copy-key')} />
          </More>
          {Object.entries(signing.snippets).map(([language, code]) => (
            <More key={language} title={t('touchpoints.signing-in', { language })}>
              <Snippet text={code} label={t('touchpoints.copy-code', { language })} />
            </More>
          ))}
        </div>
      </Panel>
    </div>
  );
}

function More({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-accent">{title}</summary>
      <div className="mt-2 grid gap-2">{children}</div>
    </details>
  );
}

/** A paragraph, in which code is marked. */
function Told({ words }: { words: WordKey }) {
  const t = useWords();
  const code = (text: React.ReactNode) => <code className="font-mono text-xs">{text}</code>;
  return <p className="text-ink-2">{richWords(t, words, { code })}</p>;
}
