import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';

/** A secret that is shown now and never again, with a button to copy it. */
export function ShownOnce({
  words,
  secret,
  label,
}: {
  words: string;
  secret: string;
  label: string;
}) {
  return (
    <Notice tone="good" actions={<CopyButton text={secret} label={label} />}>
      <p>{words}</p>
      <code className="mt-1 block font-mono text-xs break-all select-all">{secret}</code>
    </Notice>
  );
}
