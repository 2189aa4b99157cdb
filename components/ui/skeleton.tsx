import { useWords } from '#words';

/** A grey block of the final size, so that nothing moves when the content arrives. Sizes in px or CSS lengths. */
export function Skeleton({
  width = '100%',
  height = 16,
}: {
  width?: number | string;
  height?: number | string;
}) {
  return <span className="skel" style={{ width, height }} aria-hidden="true" />;
}

/** The room of a page's title that is still on its way. */
export function TitleSkeleton({ width }: { width: number }) {
  const t = useWords();
  return (
    <>
      <span className="sr-only">{t('ui.loading')}</span>
      <Skeleton width={`min(${width}px, 90%)`} height={30} />
    </>
  );
}

/** Rows of a table that is still on its way. */
export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  const t = useWords();
  return (
    <div className="grid gap-4 px-4 pt-1 pb-4" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} height={20} />
      ))}
    </div>
  );
}
