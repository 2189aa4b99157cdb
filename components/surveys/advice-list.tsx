import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';

/** Kind words beside a field; they never keep anybody from saving. */
export function AdviceList({ advice }: { advice: readonly string[] }) {
  const t = useWords();
  return (
    <ul
      aria-live="polite"
      aria-label={t('survey-checks.advice')}
      className="grid gap-1 empty:hidden"
    >
      {advice.map((words) => (
        <li key={words} className="flex gap-1.5 text-xs text-warn-text">
          <Icon name="info" small className="mt-0.5" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
