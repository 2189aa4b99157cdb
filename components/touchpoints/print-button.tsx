'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** @param children what it says */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
