const seconds = 31_536_000;
const seenEvent = 'ergograph:tour-seen';

/** The cookie that says for a year that somebody knows of the tour in this browser. */
export function tourCookie(userId: string): string {
  return `tour-${userId}`;
}

/** Whether this browser knows that somebody was offered the tour. */
export function isTourSeen(userId: string): boolean {
  return document.cookie.split('; ').some((cookie) => cookie.startsWith(`${tourCookie(userId)}=`));
}

/** Offers somebody the tour no more. */
export function putTourSeen(userId: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${tourCookie(userId)}=seen; path=/; max-age=${seconds}; samesite=lax`;
  window.dispatchEvent(new Event(seenEvent));
}

/** Tells when somebody was offered it; returns how to stop telling. */
export function onTourSeen(told: () => void): () => void {
  window.addEventListener(seenEvent, told);
  return () => window.removeEventListener(seenEvent, told);
}
