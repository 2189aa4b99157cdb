import { SharesColumns, SharesNames } from '@/components/charts/shares-columns';
import { type SharesChartProps, sharesLayer } from '@/components/charts/shares-layer';
import { TrendAxes } from '@/components/charts/trend-axes';
import { TrendFlags } from '@/components/charts/trend-flags';
import type { Words } from '@/lib/words/words';
import type { Easel, Picture } from './drawing';
import { drawn } from './drawn-element';

/** The shares of each bucket, as on the screen. */
export function drawShares(t: Words, chart: SharesChartProps, { width, palette }: Easel): Picture {
  const layer = sharesLayer(t, chart, width);
  const nodes = drawn(
    <>
      <SharesColumns layer={layer} />
      <TrendAxes layer={layer} hatch="hatch" />
      <TrendFlags layer={layer} />
      <SharesNames layer={layer} />
    </>,
    palette,
  );
  return { head: null, blocks: [{ height: layer.frame.height, nodes }] };
}
