import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import { AppError } from '@/lib/errors';

/** What belongs to real people is not changed from within the sample. */
export function refuseInSample({ isSample }: CurrentWorkspace): void {
  if (!isSample) return;
  throw new AppError('conflict', 'This is the sample. Go to your own workspace to change this.');
}
