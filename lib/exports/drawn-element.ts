import { Fragment, isValidElement, type ReactNode } from 'react';
import { worn } from './looks';
import type { Palette } from './palette';
import { type SvgNode, svg } from './svg-node';

/**
 * What a chart component draws, as plain nodes. Components that are pure
 * functions of their props, as those of `components/charts` are, need no
 * renderer: each is asked once. One with hooks throws.
 *
 * Links become groups, since a picture in a report leads nowhere.
 */
export function drawn(node: ReactNode, palette: Palette): SvgNode[] {
  return pieces(node, palette).filter((piece) => typeof piece !== 'string');
}

type Piece = SvgNode | string;

function pieces(node: unknown, palette: Palette): Piece[] {
  if (typeof node === 'string' || typeof node === 'number') return [String(node)];
  if (Array.isArray(node)) return node.flatMap((one: unknown) => pieces(one, palette));
  if (!isValidElement(node)) return [];
  const { type, props } = node;
  if (type === Fragment) return pieces(childrenOf(props), palette);
  if (isDrawing(type)) return pieces(type(props), palette);
  return typeof type === 'string' ? [element(type, props, palette)] : [];
}

function isDrawing(type: unknown): type is (props: unknown) => ReactNode {
  return typeof type === 'function';
}

function childrenOf(props: unknown): unknown {
  return typeof props === 'object' && props !== null && 'children' in props ? props.children : null;
}

const kept = new Set(['viewBox', 'patternUnits', 'patternTransform', 'preserveAspectRatio']);
const omitted = new Set(['children', 'className', 'href', 'role', 'style', 'tabIndex', 'key']);

function element(type: string, props: unknown, palette: Palette): SvgNode {
  const own: Record<string, string | number> = {};
  let classes = '';
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name === 'className' && typeof value === 'string') classes = value;
    if (omitted.has(name) || name.startsWith('aria-') || name.startsWith('on')) continue;
    if (typeof value === 'string' || typeof value === 'number') own[attributeName(name)] = value;
  }
  const tag = type === 'a' ? 'g' : type;
  return svg(tag, worn(tag, classes, own, palette), ...pieces(childrenOf(props), palette));
}

/** `strokeWidth` → `stroke-width`; names that SVG itself writes in camel case stay. */
function attributeName(name: string): string {
  return kept.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
