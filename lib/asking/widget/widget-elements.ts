/**
 * Makes elements without HTML text, which pages with Trusted Types refuse. Runs
 * in the browser, as the text of this one function.
 */
export function widgetElements() {
  type Child = Node | string | null;
  const element = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Readonly<Record<string, string | null>> = {},
    ...children: readonly Child[]
  ): HTMLElementTagNameMap[Tag] => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  };

  /** A drawing in a square of 24. */
  const drawing = (path: string, isTurned = false): SVGElement => {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS(space, 'path');
    line.setAttribute('d', path);
    if (isTurned) line.setAttribute('transform', 'rotate(180 12 12)');
    svg.append(line);
    return svg;
  };

  return { element, drawing };
}

export type WidgetElements = ReturnType<typeof widgetElements>;
