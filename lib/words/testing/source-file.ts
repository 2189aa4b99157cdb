import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A node of a syntax tree, as ESTree has it. */
export type Node = { readonly type: string; readonly start: number } & Readonly<
  Record<string, unknown>
>;

export type SourceFile = {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly root: Node;
};

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

const read = new Map<string, SourceFile>();

/** @throws {Error} if it does not parse */
export function sourceFile(path: string): SourceFile {
  const known = read.get(path);
  if (known) return known;
  const text = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, text);
  const [first] = errors;
  if (first || !isNode(program)) throw new Error(`${path}: ${first?.message}`);
  const file = { path, text, root: program };
  read.set(path, file);
  return file;
}

/** The nodes directly under one. */
function children(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** Visits a tree from the top; where `enter` answers false, what is below is left out. */
export function walk(node: Node, enter: (node: Node, above: readonly Node[]) => boolean): void {
  const visit = (one: Node, above: readonly Node[]) => {
    if (!enter(one, above)) return;
    for (const child of children(one)) visit(child, [...above, one]);
  };
  visit(node, []);
}

/** A field of a node that is a node. */
export function nodeAt(node: Node | undefined, name: string): Node | undefined {
  const value = node?.[name];
  return isNode(value) ? value : undefined;
}

/** The fields of a node that are nodes in a list. */
export function nodesAt(node: Node | undefined, name: string): Node[] {
  const value = node?.[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text of a string, or of a template without gaps. */
export function stringOf(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && nodesAt(node, 'expressions').length === 0
    ? quasi(nodesAt(node, 'quasis')[0])
    : null;
}

/** What stands in a template between two gaps. */
export function quasi(node: Node | undefined): string {
  const value = node?.value;
  return typeof value === 'object' && value !== null && 'cooked' in value
    ? String(value.cooked)
    : '';
}

/** The files of ours that a file imports, at once or later. */
export function importsOf({ path, root }: SourceFile): string[] {
  const found: string[] = [];
  walk(root, (node) => {
    const isImport = /^(Import(Declaration|Expression)|Export(All|Named)Declaration)$/.test(
      node.type,
    );
    if (isImport && node.importKind !== 'type') {
      const resolved = resolve(path, stringOf(nodeAt(node, 'source')));
      if (resolved) found.push(resolved);
    }
    return true;
  });
  return found;
}

function resolve(from: string, name: string | null): string | null {
  if (!name || !/^(@\/|\.)/.test(name)) return null;
  const path = name.startsWith('@/') ? name.slice(2) : join(dirname(from), name);
  return [`${path}.ts`, `${path}.tsx`].find(isThere) ?? null;
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether a file begins the part of the tree that runs in the browser. */
export function isClientFile({ text }: SourceFile): boolean {
  return /^\s*'use client'/.test(text);
}
