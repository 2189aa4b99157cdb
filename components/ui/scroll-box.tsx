import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** What is wider than its place scrolls in it, also by keyboard. */
export function ScrollBox({
  label,
  className,
  children,
}: {
  /** Read aloud to whoever comes to it. */
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: Safari lets no key reach a box that scrolls unless it is in the order of tabs
    <section className={classNames('scroll', className)} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
