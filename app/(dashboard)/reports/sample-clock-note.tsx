import { Notice } from '@/components/ui/notice';

/** In the sample, why nothing goes out by itself. */
export function SampleClockNote({ isSample, can }: { isSample: boolean; can: string }) {
  if (!isSample) return null;
  return (
    <Notice tone="info">
      The clock of the sample stands still, so nothing goes out by itself here. {can}
    </Notice>
  );
}
