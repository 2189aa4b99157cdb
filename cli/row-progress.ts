/** A bar on standard error for work that goes through rows; only `stop` where nobody would see it. */
export async function rowProgress(quiet: boolean) {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '{step} [{bar}] {percentage} % of {total} rows',
    stream: process.stderr,
    hideCursor: true,
    noTTYOutput: false,
  });
  let shown = '';
  const stop = () => {
    if (shown !== '') bar.stop();
    shown = '';
  };
  return {
    show(step: string, rowsDone: number, rows: number) {
      if (quiet) return;
      if (shown !== step) {
        stop();
        bar.start(rows, rowsDone, { step });
        shown = step;
      }
      bar.update(rowsDone, { step });
    },
    stop,
  };
}
