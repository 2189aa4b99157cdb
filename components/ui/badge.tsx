import type { ReactNode } from 'react';

/** A word about the state of a thing: archived, sample, invited. */
export function Badge({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'warn' | 'accent';
  children: ReactNode;
}) {
  return <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
