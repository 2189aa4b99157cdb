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

/** A link from a figure to what is behind it; where a view stands alone, only its words. */
export function ViewLink({
  orNothing = false,
  ...link
}: ComponentProps<typeof Link> & {
  /** Where links lead nowhere, nothing is shown: for buttons and switches. */
  orNothing?: boolean;
}) {
  if (useLinks()) return <Link {...link} />;
  if (orNothing) return null;
  const { className, style, title, children } = link;
  return (
    // biome-ignore lint/a11y/useValidAnchor: a placeholder, so that it looks as the link would
    <a className={className} style={style} title={title}>
      {children}
    </a>
  );
}
