// @ts-check

/**
 * Calls `stop` once when this program should end: on Ctrl-C, SIGTERM or SIGHUP, and under npm when
 * its parent is gone, because the shell that npm puts between passes no signal on. Started without
 * npm it outlives the shell it was started from, as a server should.
 *
 * @param {() => void} stop
 */
export function onStopSignal(stop) {
  const parent = process.ppid;
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    clearInterval(watch);
    stop();
  };
  const watch = setInterval(() => {
    if (process.ppid !== parent) once();
  }, 300);
  watch.unref();
  if (!process.env.npm_lifecycle_event) clearInterval(watch);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, once);
}
