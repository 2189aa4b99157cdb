/**
 * Tells the page around a frame how high this one is and when it is answered.
 * What was answered is not told: anybody may put the page in a frame. Runs in the
 * browser, as the text of this one function.
 */
export function pageEmbed(): void {
  if (window.parent === window) return;
  const tell = (message: { type: string; height?: number }) =>
    window.parent.postMessage(message, '*');

  let height = 0;
  const measure = (main: Element) => {
    const now = Math.ceil(main.getBoundingClientRect().height);
    if (now !== height) tell({ type: 'ergograph:resize', height: now });
    height = now;
  };
  const sizes = new ResizeObserver(([entry]) => entry && measure(entry.target));
  let seen: Element | null = null;
  let isAnswered = false;
  /** The middle of the page is another one after every answer. */
  const look = () => {
    const main = document.querySelector('main');
    if (main && main !== seen) {
      main.style.minHeight = '0';
      sizes.disconnect();
      sizes.observe(main);
      seen = main;
    }
    const isNow = document.querySelector('[data-phase=saved], [data-phase=thanks]') !== null;
    if (isNow && !isAnswered) tell({ type: 'ergograph:answered' });
    isAnswered = isNow;
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}
