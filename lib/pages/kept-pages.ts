type Kept<Page> = { readonly page: Page; readonly state: string };

/**
 * Pages by what was asked, each good for one state of what it was made of.
 * Beyond the room there is, those go that nobody has asked for the longest.
 */
export class KeptPages<Page extends { readonly size: number }> {
  private readonly kept = new Map<string, Kept<Page>>();
  private size = 0;

  /** @param room bytes of pages that are kept at most, as they were sent */
  constructor(private readonly room: number) {}

  /** The page that was made of this state; null if there is none. */
  find(key: string, state: string): Page | null {
    const found = this.take(key);
    if (found?.state !== state) return null;
    this.put(key, found);
    return found.page;
  }

  keep(key: string, state: string, page: Page): void {
    this.take(key);
    this.put(key, { page, state });
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.room) return;
      this.take(oldest);
    }
  }

  private put(key: string, kept: Kept<Page>): void {
    this.kept.set(key, kept);
    this.size += kept.page.size;
  }

  private take(key: string): Kept<Page> | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    this.kept.delete(key);
    this.size -= found.page.size;
    return found;
  }
}
