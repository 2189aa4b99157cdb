import type { CurrentWorkspace } from '@/lib/auth/workspace-clock';
import { refusal } from '@/lib/words/refusal';

/** What belongs to real people is not changed from within the sample. */
export function refuseInSample({ isSample }: CurrentWorkspace): void {
  if (!isSample) return;
  throw refusal('conflict', 'settings-faults.in-sample');
}
