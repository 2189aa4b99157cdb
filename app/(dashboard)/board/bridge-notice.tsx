import { useWords } from '#words';
import { Notice } from '@/components/ui/notice';
import { ViewLink } from '@/components/ui/view-link';
import { scoreAddress } from '@/lib/docs/addresses';
import { bridgeWords, partsWords } from '@/lib/reports/bridge-words';
import type { BoardContext } from './board-frame';

/** That the values are approximate, what each scale gives by itself, and the way out. */
export function BridgeNotice({ context: { report, links } }: { context: BoardContext }) {
  const t = useWords();
  return (
    <Notice>
      <p>
        <b className="font-semibold">{bridgeWords}.</b> Each answer stands where it lies between the
        ends of its own scale, 0–100, but the ends of two scales need not mean the same to people. A
        change can also come from another mix of scales.
      </p>
      <p className="num">{partsWords(t, report)}</p>
      <p className="flex flex-wrap gap-x-4">
        <ViewLink href={scoreAddress(report.series.definition)} orNothing>
          How it is counted
        </ViewLink>
        <ViewLink href={links({ isBridged: false, cell: null })} orNothing>
          One scale at a time
        </ViewLink>
      </p>
    </Notice>
  );
}
