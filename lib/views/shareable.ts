import type { ViewAddress, ViewPage } from './view-address';

const pages: readonly ViewPage[] = ['overview', 'metric', 'board', 'why', 'dashboard'];

/** Whether a page can be shown to whoever has a link, and on a wall. */
export function isShareable({ page }: Pick<ViewAddress, 'page'>): boolean {
  return pages.includes(page);
}
