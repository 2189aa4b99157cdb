import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';

/** In the sample, why nothing goes out by itself. */
export function SampleClockNote({ isSample, can }: { isSample: boolean; can: string }) {
  const t = useWords();
  if (!isSample) return null;
  return <Notice tone="info">{t('outgoing.sample-clock', { can })}</Notice>;
}
