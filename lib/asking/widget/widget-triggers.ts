import type { WidgetOptions } from './widget-options';

/**
 * Waits for what makes a question appear: the first of its triggers, or at once
 * where it has none. Runs in the browser, as the text of this one function.
 */
export function widgetTriggers() {
  const scrolled = () => {
    const { scrollHeight } = document.documentElement;
    return scrollHeight === 0 ? 1 : (scrollY + innerHeight) / scrollHeight;
  };

  return {
    /** @param least milliseconds before which `run` is not called */
    wait(options: WidgetOptions, least: number, run: () => void) {
      const { delay, scroll, exit, event } = options;
      const begun = performance.now();
      const timers: ReturnType<typeof setTimeout>[] = [];
      const ending = new AbortController();
      const { signal } = ending;

      const go = () => {
        if (signal.aborted) return;
        ending.abort();
        const left = least - (performance.now() - begun);
        if (left > 0) timers.push(setTimeout(run, left));
        else run();
      };

      if (delay !== undefined) timers.push(setTimeout(go, delay * 1000));
      if (scroll !== undefined) {
        const look = () => scrolled() >= scroll && scrollY > 0 && go();
        addEventListener('scroll', look, { signal, passive: true });
      }
      if (exit) {
        const leave = ({ relatedTarget, clientY }: MouseEvent) =>
          relatedTarget === null && clientY <= 0 && go();
        document.addEventListener('mouseout', leave, { signal });
      }
      if (delay === undefined && scroll === undefined && !exit && event === undefined) go();

      return {
        tell: (name: string) => name === event && go(),
        stop() {
          ending.abort();
          for (const timer of timers) clearTimeout(timer);
        },
      };
    },
  };
}
