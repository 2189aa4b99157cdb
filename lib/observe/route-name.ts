import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type RouteNames = (path: string) => string;

/** What is no route of ours: a probe, a typo. */
const unknown = 'unknown';

/**
 * The names of routes by their address, so that no id and no name of anybody
 * gets into a label: `/responses/0198…` is `/responses/[id]`.
 *
 * @param files as in Next's list of the built app: `/(dashboard)/responses/[id]/page`
 */
export function routeNames(files: readonly string[]): RouteNames {
  const routes = files
    .map((file) => file.replace(/\/\([^/]+\)/g, '').replace(/\/(page|route)$/, '') || '/')
    .map((name) => ({ name, pattern: patternOf(name) }))
    // What is named in full comes before what stands for anything.
    .sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1));
  return (path) => {
    if (path.startsWith('/_next/')) return '/_next';
    return routes.find(({ pattern }) => pattern.test(path))?.name ?? unknown;
  };
}

function rank(name: string): string {
  return name.replaceAll('[', '~');
}

function patternOf(name: string): RegExp {
  const parts = name.split('/').map((part) => {
    if (part.startsWith('[...')) return '.+';
    if (part.startsWith('[')) return '[^/]+';
    return part.replace(/[.*+?^${}()|\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** Those of the app that was built here; a server for development has no list, and all are unknown. */
export function builtRouteNames(directory = join(process.cwd(), '.next', 'server')): RouteNames {
  try {
    const list: unknown = JSON.parse(
      readFileSync(join(directory, 'app-paths-manifest.json'), 'utf8'),
    );
    return routeNames(Object.keys(list ?? {}));
  } catch {
    return routeNames([]);
  }
}
