import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';

/** On pages whose forms work only in a workspace of one's own. */
export function SampleNote() {
  const t = useWords();
  return <Notice tone="info">{t('settings.in-sample')}</Notice>;
}
