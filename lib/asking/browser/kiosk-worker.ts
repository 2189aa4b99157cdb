import type { kioskShelf, WorkerPlace } from './kiosk-shelf';

type Lasting = { waitUntil(done: Promise<unknown>): void };

type Fetching = Lasting & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};

/** A service worker from within, as far as it is needed here. */
type WorkerScope = {
  readonly caches: CacheStorage;
  readonly clients: {
    matchAll(which: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }): Promise<readonly { readonly url: string }[]>;
  };
  readonly registration: WorkerPlace;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
};

/**
 * Lets the page of a kiosk be loaded without a network: the server's is shown
 * where there is one, else the one that was kept. Answers do not pass through
 * here. Runs in the browser's service worker, as the text of this one function.
 */
export function kioskWorker(worker: WorkerScope, makeShelf: typeof kioskShelf): void {
  const { registration } = worker;
  const shelf = makeShelf(worker.caches, {
    scope: registration.scope,
    unregister: () => registration.unregister(),
  });
  /** Milliseconds after which a network that does not answer counts as none. */
  const patience = 8000;

  const show = async (request: Request) => {
    const kept = await shelf.kept(request.url);
    const loaded = shelf.load(request).catch(() => null);
    if (!kept) return (await loaded) ?? Response.error();
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
    const page = await Promise.race([loaded, late]);
    return page === null || page.status >= 500 ? kept : page;
  };
  const keepShown = async () => {
    const shown = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    for (const { url } of shown) if (shelf.isPage(url)) await shelf.load(url);
    await worker.skipWaiting();
  };

  // The page that brought this worker was loaded before it was there to keep it.
  worker.addEventListener('install', (event) => event.waitUntil(keepShown()));
  worker.addEventListener('activate', (event) => event.waitUntil(shelf.dropOlder()));
  worker.addEventListener('fetch', (event) => {
    const { mode, method, url } = event.request;
    if (mode === 'navigate' && method === 'GET' && shelf.isPage(url)) {
      event.respondWith(show(event.request));
    }
  });
}
