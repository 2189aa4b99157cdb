import { setTimeout } from 'node:timers/promises';
import { headers } from 'next/headers';

/** Longer than this nobody looks at an empty window. */
const atMostMs = 300;

/**
 * Whether what a page begins with can come with its first frame: somebody opens or reloads the
 * page, and it is there after a moment. Where one page leads to another nothing waits for it.
 */
export async function comesAtOnce(numbers: Promise<unknown>): Promise<boolean> {
  // What leads from page to page in the browser asks for anything but HTML.
  if (!(await headers()).get('accept')?.includes('text/html')) return false;
  const come = numbers.then(
    () => true,
    () => false,
  );
  return Promise.race([come, setTimeout(atMostMs, false)]);
}
