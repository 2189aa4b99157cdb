import { useWords } from '#words';

const lines = ['top', 'upper', 'middle', 'lower'] as const;

/** The box of a trend before it is drawn: same height, a quiet grid. */
export function TrendSkeleton() {
  const t = useWords();
  return (
    <div
      className="trend-box grid content-evenly ps-11 pe-8 pb-20"
      role="status"
      aria-label={t('charts.loading')}
    >
      {lines.map((line) => (
        <span key={line} className="block h-px bg-line" />
      ))}
    </div>
  );
}
