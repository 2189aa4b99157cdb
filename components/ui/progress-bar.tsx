/** How far a job is, from 0 to 1; `words` say it in numbers. */
export function ProgressBar({
  label,
  done,
  words,
}: {
  label: string;
  done: number;
  words?: string;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-3 text-xs text-ink-3">
        <span>{label}</span>
        <span className="num">{words ?? `${percent} %`}</span>
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
