import { describe, expect, it } from 'vitest';
import { csvFile } from './csv-file';

describe('csvFile', () => {
  it('is a download under its name that is not kept', async () => {
    const answer = csvFile('effort.csv', 'a,b\n');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="effort.csv"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('a,b\n');
  });

  it('joins pieces, letters of several bytes among them', async () => {
    expect(await csvFile('x.csv', pieces({ ended: false })).text()).toBe('größe\n1\n2\n');
  });

  it('lets the pieces end when the reader goes away', async () => {
    const seen = { ended: false };
    const reader = csvFile('x.csv', pieces(seen)).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(seen.ended).toBe(true);
  });
});

async function* pieces(seen: { ended: boolean }): AsyncGenerator<string> {
  try {
    yield* ['größe\n', '1\n', '2\n'];
  } finally {
    seen.ended = true;
  }
}
