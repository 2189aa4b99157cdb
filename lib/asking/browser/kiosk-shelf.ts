/** Where a service worker is, and what it may look after. */
export type WorkerPlace = { readonly scope: string; unregister(): Promise<boolean> };

/**
 * Keeps the page of one kiosk as the server last gave it: that one page and
 * nothing else. Runs in the browser's service worker, as the text of this one
 * function.
 */
export function kioskShelf(caches: CacheStorage, { scope, unregister }: WorkerPlace) {
  const { origin, pathname } = new URL(scope);
  const kind = 'ergograph kiosk ';
  /** The number grows when what is kept is of no use to a newer worker. */
  const name = `${kind}1 ${pathname}`;
  const shelf = () => caches.open(name);

  const keep = async (address: string, page: Response) => {
    const [whole = address] = address.split('#');
    const kept = await shelf();
    await kept.put(whole, page);
    for (const other of await kept.keys()) {
      if (other.url !== whole) await kept.delete(other, { ignoreVary: true });
    }
  };

  return {
    /** Whether an address is the page itself: a trial is for members alone, and thanks are for one answer. */
    isPage(address: string): boolean {
      const asked = new URL(address);
      const isHere = asked.origin === origin && asked.pathname === pathname;
      return isHere && !asked.searchParams.has('try') && !asked.searchParams.has('view');
    },
    async kept(address: string): Promise<Response | undefined> {
      return (await shelf()).match(address, { ignoreVary: true });
    },
    /** Asks the server for the page, and keeps it; a link that stands for nothing any more is forgotten. */
    async load(asked: Request | string): Promise<Response> {
      const address = typeof asked === 'string' ? asked : asked.url;
      const page = await fetch(asked);
      if (page.status === 404) {
        await caches.delete(name);
        await unregister();
      }
      // 410 is the page of a question that is not asked just now, which looks again by itself.
      const isWhole = page.type === 'basic' && !page.redirected;
      const isKiosk = isWhole && (page.status === 200 || page.status === 410);
      // Without room for it the page is shown all the same.
      if (isKiosk) await keep(address, page.clone()).catch(() => undefined);
      return page;
    },
    /** Drops what older workers of this page kept in another form. */
    async dropOlder(): Promise<void> {
      for (const each of await caches.keys()) {
        const isOurs = each.startsWith(kind) && each.endsWith(` ${pathname}`);
        if (isOurs && each !== name) await caches.delete(each);
      }
    },
  };
}
