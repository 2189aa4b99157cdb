import { describe, expect, test } from 'vitest';
import { definitions } from '@/lib/metrics/definition';
import {
  type DocumentId,
  documentAt,
  documents,
  explained,
  pageOfLink,
  scoreAddress,
} from './addresses';
import { documentOf, headingId, metricDocument } from './metric-document';

const ids = Object.keys(documents) as DocumentId[];

async function headingsOf(id: DocumentId): Promise<Set<string>> {
  const { blocks } = await metricDocument(id);
  return new Set(
    blocks.flatMap((block) => (block.type === 'heading' ? [headingId(block.text)] : [])),
  );
}

/** Every heading that an address names. */
async function isThere(address: string): Promise<boolean> {
  const [path = '', heading] = address.split('#');
  const id = documentAt(path.split('/').slice(3));
  if (id === null) return false;
  return heading === undefined || (await headingsOf(id)).has(heading);
}

describe('a document', () => {
  test.each(ids)('%s has a title, contents and blocks', async (id) => {
    const { title, contents, blocks } = await metricDocument(id);
    expect(title).toMatch(/^[A-Z]/);
    expect(contents.length).toBeGreaterThan(3);
    expect(blocks.length).toBeGreaterThan(20);
  });

  test.each(ids)('%s links only to what is there', async (id) => {
    const { blocks } = await metricDocument(id);
    const hrefs = [...JSON.stringify(blocks).matchAll(/"type":"link".*?"href":"([^"]+)"/g)].map(
      ([, href = '']) => pageOfLink(href),
    );
    const own = `/docs/metrics${id === 'metrics' ? '' : `/${id}`}`;
    for (const href of hrefs.filter((each) => !each.startsWith('http'))) {
      expect(await isThere(href.startsWith('#') ? `${own}${href}` : href), href).toBe(true);
    }
  });

  test('is cut at its headings', () => {
    expect(documentOf('# One\n\nText.\n\n## Two & more\n\n### Three\n')).toMatchObject({
      title: 'One',
      contents: [{ id: 'two--more', name: 'Two & more' }],
    });
  });
});

describe('addresses', () => {
  test.each(Object.entries(explained))(
    '%s leads to a heading that is there',
    async (_, address) => {
      expect(await isThere(address)).toBe(true);
    },
  );

  test('every method of a score is explained', async () => {
    for (const definition of definitions('ces', { min: 1, max: 7, direction: 'ease' })) {
      expect(await isThere(scoreAddress(definition))).toBe(true);
    }
  });

  test('what is no document has no page', () => {
    expect([['metrics'], ['other'], ['clv', 'more'], ['toString']].map(documentAt)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(documentAt([])).toBe('metrics');
    expect(documentAt(['clv'])).toBe('clv');
  });

  test.each([
    ['clv.md', '/docs/metrics/clv'],
    ['../metrics.md#net', '/docs/metrics#net'],
    ['#net', '#net'],
    ['https://example.org/a.md', 'https://example.org/a.md'],
  ])('%s → %s', (href, page) => {
    expect(pageOfLink(href)).toBe(page);
  });
});
