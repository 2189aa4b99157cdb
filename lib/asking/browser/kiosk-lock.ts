/**
 * Keeps a screen in a shop on its page, as far as a page can: no menu, no
 * selection, no zoom, no way back, and no sleep. The keys of the system are the
 * business of the device. Runs in the browser, as the text of this one function.
 */
export function kioskLock(): void {
  const stop = (event: Event) => event.preventDefault();
  for (const type of ['contextmenu', 'dragstart', 'selectstart', 'auxclick', 'gesturestart']) {
    addEventListener(type, stop);
  }
  const hard = { passive: false };
  addEventListener('wheel', (event) => event.ctrlKey && stop(event), hard);
  addEventListener('touchmove', (event) => event.touches.length > 1 && stop(event), hard);
  addEventListener('keydown', (event) => {
    const isHarmless = /^(Tab|Enter| |Arrow\w+|Shift)$/.test(event.key);
    if (!isHarmless || event.ctrlKey || event.metaKey || event.altKey) stop(event);
  });

  // Browsers go past entries that were made before anybody touched the page.
  const stay = () => history.pushState(null, '', location.href);
  addEventListener('popstate', stay);
  addEventListener('pointerup', stay, { once: true });
  stay();

  const wake = () => {
    if (document.visibilityState !== 'visible') return;
    navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', wake);
  addEventListener('pointerup', wake, { once: true });
  wake();
}
