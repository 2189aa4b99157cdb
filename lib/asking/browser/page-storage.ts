/**
 * What the page keeps in the browser. Runs there, as the text of this one
 * function, so that it may use nothing from outside.
 */
export function pageStorage() {
  return {
    /** Without storage, as in a frame that may have none, only this is lost. */
    keep(key: string, value: string | null): void {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {}
    },
    kept(key: string): string | null {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
  };
}

export type PageStorage = ReturnType<typeof pageStorage>;
