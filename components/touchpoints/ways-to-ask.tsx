import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
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
  return (
    <div className="grid gap-4">
      <Panel title="Link" note="for a signature, a chat, a receipt" padded>
        <div className="grid gap-3">
          <Snippet text={link} label="the link" />
          <p className="text-ink-2">
            Add <Code>?score=5</Code> to have a score chosen (it counts when it is confirmed),{' '}
            <Code>&amp;channel=chat</Code> or <Code>&amp;touchpoint=…</Code> to count it elsewhere,{' '}
            <Code>&amp;lang=pl</Code> for a language.
          </p>
        </div>
      </Panel>
      <Panel title="Widget" note="one question in the corner of your pages" padded>
        <div className="grid gap-3">
          <p className="text-ink-2">
            One tag is enough. It sets no cookie, moves nothing on the page and asks each visitor
            once in 90 days at most.
          </p>
          <Snippet text={widget.tag} label="the tag" />
          <More title="With a call, for pages that know who is there">
            <Snippet text={widget.call} label="the call" />
          </More>
          <More title="A strict Content-Security-Policy">
            <p className="text-ink-2">Add these to the ones your pages send:</p>
            <Snippet text={policy} label="the policy" />
          </More>
        </div>
      </Panel>
      <Panel title="Frame" note="the whole question inside a page" padded>
        <Snippet text={frame} label="the frame" />
      </Panel>
      <Panel
        title="QR code"
        note="printed, A4 or A6"
        padded
        right={
          <LinkButton small href={sheet}>
            Open the sheet
          </LinkButton>
        }
      >
        <p className="text-ink-2">
          A sheet with the question and a code that opens it. Each phone answers once in two hours.
        </p>
      </Panel>
      <Panel title="Kiosk" note="a screen in the shop" padded>
        <div className="grid gap-3">
          <Snippet text={kiosk} label="the kiosk link" />
          <p className="text-ink-2">
            Open it full screen on a tablet and switch on what keeps people in one app (Guided
            Access on an iPad, app pinning on Android, <Code>--kiosk</Code> in Chromium). It thanks
            for ten seconds, then asks the next person, and keeps answers while the network is gone.
            Once it has been opened on a device, it loads there without a network too.
          </p>
        </div>
      </Panel>
      <Panel title="Say who answers" note="signed, because a link can be changed by anybody" padded>
        <div className="grid gap-3">
          <p className="text-ink-2">
            <Code>email</Code>, <Code>name</Code>, <Code>customer</Code> and <Code>ticket</Code> in
            a link or in the widget’s call count only with <Code>sig</Code>. Your server makes it
            with this key; keep the key there. With a signed ticket, each ticket has one answer.
          </p>
          <More title="Show the signing key of this touchpoint">
            <Snippet text={signing.key} label="the key" />
          </More>
          {Object.entries(signing.snippets).map(([language, code]) => (
            <More key={language} title={`Signing in ${language}`}>
              <Snippet text={code} label={`the ${language} code`} />
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

function Code({ children }: { children: React.ReactNode }) {
  return <code className="font-mono text-xs">{children}</code>;
}
