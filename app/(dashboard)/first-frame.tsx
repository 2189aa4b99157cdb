import { setTimeout } from 'node:timers/promises';
import { headers } from 'next/headers';
import type { ReactElement, ReactNode } from 'react';
import { Soon } from '@/components/ui/soon';

/** Longer than this nobody looks at an empty window. */
const atMostMs = 300;

/** Whether somebody opens or reloads the page, and its numbers are there after a moment. */
async function comesAtOnce(numbers: Promise<unknown>): Promise<boolean> {
  // What leads from page to page in the browser asks for anything but HTML.
  if (!(await headers()).get('accept')?.includes('text/html')) return false;
  const come = numbers.then(
    () => true,
    () => false,
  );
  return Promise.race([come, setTimeout(atMostMs, false)]);
}

/**
 * What a page begins with: in the first frame of a page that is opened or
 * reloaded, if it is there after a moment. Where one page leads to another
 * nothing waits for it.
 */
export async function FirstFrame({
  numbers,
  meanwhile,
}: {
  numbers: Promise<ReactElement>;
  meanwhile: ReactNode;
}) {
  return (
    <Soon comes={await comesAtOnce(numbers)} meanwhile={meanwhile}>
      {numbers}
    </Soon>
  );
}
