import 'server-only';
import { listenForAnswers } from '@/db/listen-answers';
import type { AnnouncedAnswers } from '@/lib/surveys/announced-answers';

/** Somebody who watches the answers of a workspace. */
export type Watcher = {
  readonly workspaceId: string;
  /** Answers that came; null says that some may have come unheard. */
  heard(told: AnnouncedAnswers | null): void;
  /** The server stops. */
  ended(): void;
};

type Hub = { watchers: Set<Watcher>; stop: (() => Promise<void>) | null };

// One connection a process, also where each route has a copy of this file.
const shared = globalThis as { ergographLive?: Hub };

/** Tells a watcher of new answers until it stops; all watchers share one connection. Returns how to stop. */
export function watchAnswers(watcher: Watcher): () => void {
  const hub = openHub();
  hub.watchers.add(watcher);
  hub.stop ??= listenForAnswers(
    (told) => {
      for (const each of hub.watchers) if (each.workspaceId === told.workspaceId) each.heard(told);
    },
    () => {
      for (const each of hub.watchers) each.heard(null);
    },
  );
  return () => hub.watchers.delete(watcher);
}

/** Ends every stream and the connection behind them. */
export async function stopLive(): Promise<void> {
  const hub = openHub();
  const { stop } = hub;
  hub.stop = null;
  for (const watcher of [...hub.watchers]) watcher.ended();
  hub.watchers.clear();
  await stop?.();
}

function openHub(): Hub {
  if (!shared.ergographLive) {
    shared.ergographLive = { watchers: new Set(), stop: null };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void stopLive());
    }
  }
  return shared.ergographLive;
}
