/** A piece of a drawing that has no style sheet: every look is an attribute. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

type Value = string | number | null | undefined;

/** A node; attributes without a value are left out. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  const known: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== '') known[name] = value;
  }
  return { tag, attributes: known, children };
}

/** The nodes moved to a place. */
export function moved(x: number, y: number, ...children: readonly SvgNode[]): SvgNode {
  return svg('g', { transform: `translate(${short(x)} ${short(y)})` }, ...children);
}

/** Two digits after the point, which no eye can tell from more. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The text of a node and all in it, as XML. */
export function printSvg({ tag, attributes, children }: SvgNode): string {
  const named = Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(typeof value === 'number' ? short(value) : value).replaceAll('"', '&quot;')}"`,
    )
    .join('');
  if (children.length === 0) return `<${tag}${named}/>`;
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : printSvg(child)))
    .join('');
  return `<${tag}${named}>${inner}</${tag}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them, and a comment may hold some
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The words of a text node, whatever spans they stand in. */
export function wordsOf(node: SvgNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : wordsOf(child)))
    .join('');
}
