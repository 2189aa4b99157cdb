'use client';

import { type ReactNode, startTransition, useEffect, useState } from 'react';

/**
 * What a page may show after its numbers. Where another view is asked for, the
 * numbers do not wait for it: it stays as it was, and is told to be busy, until
 * all that is new in it has come.
 */
export function Later({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(children);
  useEffect(() => {
    startTransition(() => setShown(children));
  }, [children]);
  return (
    <div className="later" aria-busy={shown === children ? undefined : true}>
      {shown}
    </div>
  );
}
