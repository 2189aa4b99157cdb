/**
 * Waits for work no longer than `patience` milliseconds. The work goes on; what
 * becomes of it is not known then.
 *
 * @param late makes what is thrown if it does not end in time
 */
export async function inTime<Result>(
  work: Promise<Result>,
  patience: number,
  late: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), patience);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
