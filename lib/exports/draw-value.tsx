import { ColumnChart } from '@/components/charts/column-chart';
import type { Tone } from '@/components/charts/column-places';
import { RateChart } from '@/components/charts/rate-chart';
import { SurvivalDrawing } from '@/components/charts/survival-drawing';
import type { Words } from '@/lib/words/words';
import { type Easel, type Picture, shapeAt, textAt } from './drawing';
import type { ExportPicture } from './export-part';
import { fitted } from './fitted-drawing';
import { textWidth } from './fonts';
import type { ColourName } from './palette';

type Shown<Kind extends ExportPicture['kind']> = Extract<ExportPicture, { kind: Kind }>;

const tones: Record<Tone, ColourName> = {
  good: '--good',
  bad: '--bad',
  neutral: '--neutral',
  accent: '--accent',
  'soft-good': '--div-9',
  'soft-bad': '--div-1',
};

const small = { size: 11, colour: '--ink-3' } as const;

/** Columns from zero as on the screen, with what their colours stand for above, and what they stand for under them. */
export function drawColumns({ columns, axis, keys = [] }: Shown<'columns'>, easel: Easel): Picture {
  const { blocks } = fitted(<ColumnChart columns={columns} summary="" />, 0, easel);
  let x = 0;
  const nodes = keys.flatMap(({ tone, words }) => {
    const left = x;
    x += 12 + textWidth(words, { size: small.size, strong: false }) + 18;
    return [
      shapeAt(`M${left} 3h8v8h-8z`, tones[tone], easel),
      textAt(words, left + 13, 11, small, easel),
    ];
  });
  return {
    head: null,
    blocks: [
      ...(keys.length > 0 ? [{ height: 20, nodes }] : []),
      ...blocks,
      ...(axis === '' ? [] : [{ height: 18, nodes: [textAt(axis, 0, 12, small, easel)] }]),
    ],
  };
}

/** The rate of each period with its band and the other definitions, as on the screen. */
export function drawRates(rates: Shown<'rates'>['rates'], easel: Easel): Picture {
  return fitted(<RateChart {...rates} summary="" />, 0, easel);
}

/** How long customers stay, as on the screen. */
export function drawSurvival(t: Words, curves: Shown<'survival'>['curves'], easel: Easel): Picture {
  return fitted(<SurvivalDrawing t={t} curves={curves} summary="" />, 0, easel);
}
