import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The paths of all pages of app/, groups left out: `/imports/[id]`. */
export function pagesInTree(): string[] {
  return filesIn('app').filter(isNamed('page.tsx')).map(pathOf).sort();
}

/** All methods of all routes of app/: `POST /imports/upload`. */
export function routesInTree(): string[] {
  return filesIn('app')
    .filter(isNamed('route.ts'))
    .flatMap((file) => methodsOf(textOf(file)).map((method) => `${method} ${pathOf(file)}`))
    .sort();
}

/** All exported server actions of app/ with the file they are in: `/imports#startImport`. */
export function actionsInTree(): { name: string; file: string; exported: string }[] {
  return sources()
    .filter((file) => /^\s*['"]use server['"]/.test(textOf(file)))
    .flatMap((file) =>
      exportsOf(textOf(file)).map((exported) => ({
        name: `${pathOf(file)}#${exported}`,
        file,
        exported,
      })),
    );
}

/** The files in which a function says “use server” by itself. */
export function filesWithInnerActionsInTree(): string[] {
  return sources()
    .filter((file) => /^\s+['"]use server['"]/m.test(textOf(file)))
    .sort();
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function methodsOf(source: string): string[] {
  return exportsOf(source).filter((name) => methods.includes(name));
}

/** Names of everything a file exports, types left out. */
function exportsOf(source: string): string[] {
  const single = /^export (?:const|let|(?:async )?function\*?) (\w+)/gm;
  const braces = /^export (?:const )?\{([^}]*)\}/gm;
  return [
    ...[...source.matchAll(single)].map(([, name]) => name ?? ''),
    ...[...source.matchAll(braces)].flatMap(([, list]) =>
      (list ?? '').split(',').map(
        (entry) =>
          entry
            .trim()
            .split(/\s+as\s+|\s*:\s*/)
            .at(-1) ?? '',
      ),
    ),
  ].filter((name) => name !== '');
}

function sources(): string[] {
  return ['app', 'lib', 'components'].flatMap(filesIn).filter((file) => /\.tsx?$/.test(file));
}

function filesIn(room: string): string[] {
  const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${room}/${name.replaceAll('\\', '/')}`);
}

function isNamed(name: string): (file: string) => boolean {
  return (file) => file.endsWith(`/${name}`);
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function pathOf(file: string): string {
  const path = dirname(file)
    .replace(/^app/, '')
    .replaceAll(/\/\([^)]*\)/g, '');
  return path === '' ? '/' : path;
}
