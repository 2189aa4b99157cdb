import { CopyButton } from '@/components/ui/copy-button';

/** Something to copy: a link, or code for a page or a server; the label is on the button. */
export function Snippet({ text, label }: { text: string; label: string }) {
  return (
    <div className="grid justify-items-start gap-2">
      <pre className="w-full rounded-md border border-line p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
