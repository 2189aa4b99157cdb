import { Markdown } from '@/app/(dashboard)/docs/metrics/[[...page]]/markdown';
import { textBlocks } from '@/lib/docs/text-blocks';

/** The words somebody wrote between the numbers. */
export function TextPicture({ text }: { text: string }) {
  return (
    <div className="panel dash-text">
      <Markdown blocks={textBlocks(text)} />
    </div>
  );
}
