import { linearScale } from '@/components/charts/linear-scale';
import { formatShare } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type Easel, lineAt, type Picture, shapeAt, textAt } from './drawing';
import type { ExportBar } from './export-part';
import type { ColourName } from './palette';

const height = 220;
const base = 176;
const tones: Record<ExportBar['tone'], ColourName> = {
  negative: '--bad',
  neutral: '--neutral',
  positive: '--good',
};

/** How answers spread: a bar now, a line across it where it stood before, the share under the point. */
export function drawBars(t: Words, bars: readonly ExportBar[], easel: Easel): Picture {
  const step = easel.width / Math.max(1, bars.length);
  const wide = Math.min(96, step * 0.8);
  const most = Math.max(0.05, ...bars.flatMap(({ share, before }) => [share, before ?? 0]));
  const y = linearScale([0, most], [base, 12]);
  const nodes = bars.flatMap(({ name, share, before, tone }, at) => {
    const left = at * step + (step - wide) / 2;
    const middle = left + wide / 2;
    return [
      shapeAt(`M${left} ${base}V${y(share)}h${wide}V${base}Z`, tones[tone], easel),
      ...(before === null
        ? []
        : [
            shapeAt(
              `M${left - 3} ${y(before) - 0.75}h${wide + 6}v1.5h${-wide - 6}z`,
              '--ink',
              easel,
            ),
          ]),
      textAt(name, middle, 193, { size: 11, colour: '--chart-label', anchor: 'middle' }, easel),
      textAt(
        formatShare(t, share, 1),
        middle,
        209,
        { size: 11, colour: '--ink', anchor: 'middle' },
        easel,
      ),
    ];
  });
  const axis = lineAt(`M0 ${base}H${easel.width}`, '--chart-axis', easel);
  return { head: null, blocks: [{ height, nodes: [...nodes, axis] }] };
}
