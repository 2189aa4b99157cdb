import { Notice } from '@/components/ui/notice';

/** On pages whose forms work only in a workspace of one's own. */
export function SampleNote() {
  return (
    <Notice tone="info">
      You are in the sample. What stands here belongs to your own workspace and is changed there.
    </Notice>
  );
}
