import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { endpoints } from './endpoints';
import { openApiDocument } from './openapi';
import { inputs } from './schemas';

const document = openApiDocument();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every method of every route under app/api, as `get /api/v1/metrics/{metric}`. */
function routesOnDisk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'route.ts')
    .flatMap(({ parentPath, name }) => {
      const source = readFileSync(join(parentPath, name), 'utf8');
      const methods = [...source.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)];
      const path = `/${parentPath.replace(/^app\//, '').replace(/\[(\w+)\]/g, '{$1}')}`;
      return methods.map(([, method = '']) => `${method.toLowerCase()} ${path}`);
    });
}

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const config = await createConfig({
      extends: ['recommended'],
      // The document itself is open to everybody, so there is nothing to refuse.
      rules: { 'operation-4xx-response': 'off' },
    });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(
      problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    ).toEqual([]);
  }, 60_000);

  it('tells of every route there is, and of no other', () => {
    const routes = [...routesOnDisk('app/api/v1'), ...routesOnDisk('app/api/delighted')];
    const told = operations.map(({ path, method }) => `${method} ${path}`);
    expect(told.toSorted()).toEqual(routes.toSorted());
  });

  it('asks for the permission that the route asks for', () => {
    for (const { path, method, permission } of endpoints) {
      const folder = path.replace(/\{(\w+)\}/g, '[$1]');
      const source = readFileSync(join('app', folder, 'route.ts'), 'utf8');
      const route = new RegExp(
        `^export const ${method.toUpperCase()} = apiRoute(?:<[^>]*>)?\\('([\\w:]+)'`,
        'm',
      );
      expect([path, route.exec(source)?.[1] ?? null]).toEqual([path, permission]);
    }
  });

  it('refers only to what it holds', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)];
    expect(refs.length).toBeGreaterThan(50);
    for (const [, pointer = ''] of refs) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>(
          (at, part) =>
            z.record(z.string(), z.unknown()).parse(at)[
              part.replaceAll('~1', '/').replaceAll('~0', '~')
            ],
          document,
        );
      expect([pointer, found]).not.toEqual([pointer, undefined]);
    }
  });

  it('names every operation and every part of its path once', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path');
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(parts);
    }
  });

  it('says what is there for a reader: what each thing is, and every answer', () => {
    for (const { operation } of operations) {
      expect(operation.summary).not.toBe('');
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      for (const parameter of operation.parameters ?? []) expect(parameter.schema).toBeDefined();
    }
  });

  it('gives examples that would be taken', () => {
    for (const { id, body, example } of endpoints) {
      if (!body) continue;
      const parsed = inputs[body].safeParse(example);
      expect([id, parsed.error?.issues ?? []]).toEqual([id, []]);
    }
  });
});
