import type { AskedJson } from '@/lib/asking/asked-json';

/**
 * Whether the question of a kiosk is asked otherwise by now, or not any more; not
 * where nobody can tell, as without a network. Runs in the browser, as the text of
 * this one function.
 */
export async function kioskIsOutdated(token: string, shown: AskedJson): Promise<boolean> {
  const address = new URLSearchParams(location.search);
  address.set('languages', shown.language);
  try {
    const answer = await fetch(`/s/${token}/question?${address}`);
    // 410 says that it is not asked just now; what else went wrong may pass.
    if (!answer.ok) return answer.status === 410;
    const now: unknown = await answer.json();
    return JSON.stringify({ ...Object(now), at: 0 }) !== JSON.stringify({ ...shown, at: 0 });
  } catch {
    return false;
  }
}
