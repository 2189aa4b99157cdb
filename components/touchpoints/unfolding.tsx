import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

/** Rules that most touchpoints leave as they are: a line that says what holds, and unfolds to change it. */
export function Unfolding({
  title,
  holds,
  open,
  children,
}: {
  title: string;
  /** What holds now, in words. */
  holds: string;
  /** Open from the start, as when something in it is wrong. */
  open: boolean;
  children: ReactNode;
}) {
  return (
    <details className="panel group" open={open}>
      <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-3">
        <span className="grow">
          <span className="block font-semibold">{title}</span>
          <span className="block text-xs text-ink-3">{holds}</span>
        </span>
        <Icon name="down" className="shrink-0 group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 px-4 pb-4">{children}</div>
    </details>
  );
}
