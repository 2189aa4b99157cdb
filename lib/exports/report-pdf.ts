import 'server-only';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import type { Words } from '@/lib/words/words';
import { type Block, type Easel, easel, lineAt, textAt } from './drawing';
import { footBlock, pictureOf, stacked, titleBlock } from './drawn-part';
import type { ExportPart, ExportTheme } from './export-part';
import { cutToWidth } from './fitted-text';
import { faceNames, facePath, textWidth } from './fonts';
import { moved, printSvg, svg } from './svg-node';
import { inFaces, withTexts } from './text-runs';

/** A4 lying, in points; drawings are laid out in px, of which a point has 1⅓. */
const [pageWide, pageTall, margin] = [841.89, 595.28, 36];
const scale = 0.75;
const room = {
  width: (pageWide - 2 * margin) / scale,
  height: (pageTall - 2 * margin) / scale - 20,
};

type Page = { readonly part: ExportPart; readonly blocks: readonly Block[]; readonly foot: Block };

/**
 * The parts as a PDF: drawings as lines, text as text in our own typefaces, a
 * page or more a part, with title and facts on each. With `contents`, a page
 * before them lists the parts.
 *
 * @param signal ends the work between two pages, with its own reason
 */
export async function reportPdf(
  t: Words,
  title: string,
  parts: readonly ExportPart[],
  {
    theme = 'light',
    contents = parts.length > 1,
    signal,
  }: { theme?: ExportTheme; contents?: boolean; signal?: AbortSignal | undefined } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const on = easel(room.width, theme);
  const laid: Page[][] = [];
  for (const part of parts) {
    laid.push(pagesOf(t, part, on));
    // Whoever else waits for this process gets a turn between two parts.
    await setImmediate();
    signal?.throwIfAborted();
  }
  const document = newDocument(t, title);
  const listed = contents ? contentsOf(t, title, parts, laid, on) : [];
  const all = listed.length + laid.flat().length;
  let number = 0;
  const placing = () => {
    number += 1;
    return { page: t('exports.page', { n: number, all }), on, isDark: theme === 'dark' };
  };
  for (const page of listed) {
    put(document, [page.block], null, placing());
    for (const { top, height, part } of page.entries) {
      const [x, y, wide, tall] = inPoints(0, top, room.width, height);
      document.goTo(x, y, wide, tall, destination(part));
    }
  }
  for (const [at, pages] of laid.entries()) {
    for (const [place, page] of pages.entries()) {
      put(document, page.blocks, page.foot, placing());
      if (place === 0) {
        document.addNamedDestination(destination(at));
        document.outline.addItem(page.part.title);
      }
      await setImmediate();
      signal?.throwIfAborted();
    }
  }
  return collected(document);
}

function destination(part: number): string {
  return `part-${part + 1}`;
}

type Document = InstanceType<typeof PDFDocument>;

function newDocument(t: Words, title: string): Document {
  const document = new PDFDocument({
    autoFirstPage: false,
    size: [pageWide, pageTall],
    margin: 0,
    lang: t.customs,
    displayTitle: true,
    font: facePath('inter'),
    info: { Title: title, Creator: 'Ergograph', Producer: 'Ergograph' },
  });
  for (const name of faceNames) document.registerFont(name, facePath(name));
  return document;
}

function collected(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}

/** The blocks of a part spread over pages; what stands at the head of a table is said on each. */
function pagesOf(t: Words, part: ExportPart, on: Easel): Page[] {
  const { head, blocks } = pictureOf(t, part, on);
  const foot = footBlock(t, part, on);
  const again = head ? [head] : [];
  const begin = (isFirst: boolean) => [
    titleBlock(
      isFirst ? part : { title: t('exports.continued', { title: part.title }), summary: '' },
      on,
    ),
    ...again,
  ];
  const pages: Block[][] = [begin(true)];
  for (const block of blocks) {
    const page = pages.at(-1) ?? [];
    const used = heightOf(page) + foot.height;
    const isFull = used + block.height > room.height && page.length > 1 + again.length;
    if (isFull) pages.push([...begin(false), block]);
    else page.push(block);
  }
  return pages.map((blocks) => ({
    part,
    blocks: fitting(blocks, room.height - foot.height),
    foot,
  }));
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

/** A single block that is taller than a page is drawn smaller. */
function fitting(blocks: readonly Block[], height: number): readonly Block[] {
  const whole = stacked(blocks);
  if (whole.height <= height) return blocks;
  const part = height / whole.height;
  return [
    { height, nodes: [svg('g', { transform: `scale(${part.toFixed(4)})` }, ...whole.nodes)] },
  ];
}

type Placing = {
  /** Which it is of how many. */
  readonly page: string;
  readonly on: Easel;
  readonly isDark: boolean;
};

function put(
  document: Document,
  blocks: readonly Block[],
  foot: Block | null,
  { page, on, isDark }: Placing,
): void {
  document.addPage();
  if (isDark) document.rect(0, 0, pageWide, pageTall).fill(on.palette['--surface']);
  const whole = stacked(blocks);
  const height = room.height + 20;
  const look = { size: 10, colour: '--ink-3', anchor: 'end' } as const;
  const drawing = svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${room.width} ${height}` },
    ...whole.nodes,
    ...(foot ? [moved(0, room.height - foot.height, ...foot.nodes)] : []),
    textAt(page, room.width, height - 4, look, on),
  );
  drawSvg(document, printSvg(withTexts(drawing, inFaces)), margin, margin, {
    width: room.width * scale,
    height: height * scale,
    preserveAspectRatio: 'xMinYMin meet',
    assumePt: true,
    fontCallback: (family) => family,
  });
}

function inPoints(x: number, y: number, wide: number, tall: number) {
  return [margin + x * scale, margin + y * scale, wide * scale, tall * scale] as const;
}

type ContentsPage = {
  readonly block: Block;
  readonly entries: readonly {
    readonly top: number;
    readonly height: number;
    readonly part: number;
  }[];
};

const entryHeight = 26;
const entryStyle = { size: 13, strong: false } as const;

/** The list of the parts with the pages they begin on, on as many pages as it takes. */
function contentsOf(
  t: Words,
  title: string,
  parts: readonly ExportPart[],
  laid: readonly (readonly Page[])[],
  on: Easel,
): ContentsPage[] {
  const top = titleBlock({ title, summary: t('exports.contents') }, on);
  const each = Math.max(1, Math.floor((room.height - top.height) / entryHeight));
  const count = Math.max(1, Math.ceil(parts.length / each));
  let page = count + 1;
  const starts = laid.map((pages) => {
    page += pages.length;
    return page - pages.length;
  });
  return Array.from({ length: count }, (_, at) => {
    const shown = parts.slice(at * each, (at + 1) * each);
    const rows = shown.map((part, row) => entryOf(part, starts[at * each + row] ?? 0, on));
    return {
      block: stacked([top, ...rows]),
      entries: shown.map((_part, row) => ({
        top: top.height + row * entryHeight,
        height: entryHeight,
        part: at * each + row,
      })),
    };
  });
}

function entryOf({ title }: ExportPart, page: number, on: Easel): Block {
  const words = cutToWidth(title, on.width - 80, entryStyle);
  const from = textWidth(words, entryStyle) + 8;
  const look = { size: entryStyle.size, colour: '--ink' } as const;
  return {
    height: entryHeight,
    nodes: [
      textAt(words, 0, 17, look, on),
      lineAt(`M${from} 17.5H${on.width - 40}`, '--line', on),
      textAt(String(page), on.width, 17, { ...look, anchor: 'end' }, on),
    ],
  };
}
