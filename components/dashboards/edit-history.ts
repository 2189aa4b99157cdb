/** What can be taken back and done again; `label` names what the newest step did. */
type EditHistory<Value> = {
  readonly past: readonly Value[];
  readonly now: Value;
  readonly future: readonly Value[];
  readonly label: string | null;
};

const mostSteps = 100;

export function newHistory<Value>(now: Value): EditHistory<Value> {
  return { past: [], now, future: [], label: null };
}

/**
 * One step further. Steps of the same label in a row are one: a sentence that
 * is typed is taken back as a whole, not letter by letter.
 */
export function stepped<Value>(
  history: EditHistory<Value>,
  now: Value,
  label: string | null = null,
): EditHistory<Value> {
  const joins = label !== null && label === history.label;
  const past = joins ? history.past : [...history.past, history.now].slice(-mostSteps);
  return { past, now, future: [], label };
}

/** One step back; the same where there is none. */
export function undone<Value>(history: EditHistory<Value>): EditHistory<Value> {
  const { past, now, future } = history;
  const [before] = past.slice(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), now: before, future: [now, ...future], label: null };
}

/** A step that was taken back, done again; the same where there is none. */
export function redone<Value>(history: EditHistory<Value>): EditHistory<Value> {
  const { past, now, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { past: [...past, now], now: next, future: rest, label: null };
}
