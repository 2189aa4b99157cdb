import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { ViewLink } from '@/components/ui/view-link';
import { scoreAddress } from '@/lib/docs/addresses';
import { partsWords } from '@/lib/reports/bridge-words';
import type { BoardContext } from './board-frame';

/** That the values are approximate, what each scale gives by itself, and the way out. */
export function BridgeNotice({ context: { report, links } }: { context: BoardContext }) {
  const t = useWords();
  return (
    <Notice>
      <p>
        <b className="font-semibold">{t('board.bridged-sentence')}</b> {t('board.bridged-why')}
      </p>
      <p className="num">{partsWords(t, report)}</p>
      <p className="flex flex-wrap gap-x-4">
        <ViewLink href={scoreAddress(report.series.definition)} orNothing>
          {t('board.how-counted')}
        </ViewLink>
        <ViewLink href={links({ isBridged: false, cell: null })} orNothing>
          {t('board.one-scale')}
        </ViewLink>
      </p>
    </Notice>
  );
}
