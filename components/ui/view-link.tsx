'use client';

import Link from 'next/link';
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';

const LinksContext = createContext(true);

/** Everything inside stands alone: its links lead nowhere. For pages that show one view and no more. */
export function WithoutLinks({ children }: { children: ReactNode }) {
  return <LinksContext value={false}>{children}</LinksContext>;
}

/** Whether links lead somewhere here. */
export function useLinks(): boolean {
  return useContext(LinksContext);
}

/** What is of use only where links lead somewhere: the filters of a figure. */
export function WithLinks({ children }: { children: ReactNode }) {
  return useLinks() ? children : null;
}

/**
 * A link from a figure to what is behind it; where a view stands alone, only its words. It is not
 * fetched ahead: pages are made of today's answers when they are asked for, so nothing would come.
 */
export function ViewLink({
  orNothing = false,
  ...link
}: ComponentProps<typeof Link> & {
  /** Where links lead nowhere, nothing is shown: for buttons and switches. */
  orNothing?: boolean;
}) {
  if (useLinks()) return <Link prefetch={false} {...link} />;
  if (orNothing) return null;
  const { className, style, title, children } = link;
  return (
    // biome-ignore lint/a11y/useValidAnchor: a placeholder, so that it looks as the link would
    <a className={className} style={style} title={title}>
      {children}
    </a>
  );
}
