'use client';

import { type ReactNode, Suspense, useState } from 'react';

/**
 * Holds the place of what is still being made, unless it comes with the page: a placeholder that
 * was shown stays for 0.3 s, however soon there is something to take its place.
 */
export function Soon({
  comes,
  meanwhile,
  children,
}: {
  /** Whether it comes with the page. */
  comes: boolean;
  meanwhile: ReactNode;
  children: ReactNode;
}) {
  // What stands around it stays the same as long as the page does, whatever is asked of it next.
  const [came] = useState(comes);
  return came ? children : <Suspense fallback={meanwhile}>{children}</Suspense>;
}
