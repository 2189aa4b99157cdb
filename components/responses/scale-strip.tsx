import { useWords } from '#words';
import { toneOf } from '@/components/metrics/standing';
import { classNames } from '@/components/ui/class-names';
import type { Definition } from '@/lib/metrics/definition';

const grounds = {
  negative: 'border-bad bg-bad-soft text-bad-text',
  neutral: 'border-neutral bg-neutral-soft text-neutral-text',
  positive: 'border-good bg-good-soft text-good-text',
} as const;

/** The scale as it was asked, with the point that was chosen. */
export function ScaleStrip({
  point,
  definition,
  lowLabel,
  highLabel,
}: {
  point: number;
  definition: Definition;
  lowLabel: string;
  highLabel: string;
}) {
  const t = useWords();
  const { min, max } = definition.scale;
  const points = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  return (
    <div className="max-w-md">
      <ol
        className="flex gap-1"
        aria-label={t('responses.strip', { point, min, low: lowLabel, max, high: highLabel })}
      >
        {points.map((one) => (
          <li
            key={one}
            aria-current={one === point ? 'true' : undefined}
            className={classNames(
              'num grid h-9 flex-1 place-items-center rounded-md border',
              one === point
                ? `font-semibold ${grounds[toneOf(one, definition)]}`
                : 'border-line text-ink-3',
            )}
          >
            {one}
          </li>
        ))}
      </ol>
      <p className="mt-1 flex justify-between gap-4 text-xs text-ink-3">
        <span>{lowLabel}</span>
        <span className="text-end">{highLabel}</span>
      </p>
    </div>
  );
}
