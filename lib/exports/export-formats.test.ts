import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { wordsIn } from '@/lib/words/words-in';
import { cellWords } from './draw-table';
import { partCsv, partJson } from './part-csv';
import { partPng, partSvg } from './part-picture';
import { partsPptx } from './parts-pptx';
import { partsXlsx, sheetNames } from './parts-xlsx';
import { reportPdf } from './report-pdf';
import { pdfPages, pdfText } from './testing/pdf-text';
import { samplePart } from './testing/sample-part';
import { unzipped } from './testing/unzipped';

const t = wordsIn('en');

// A slow machine embeds a typeface of 7 MB in its own time.
vi.setConfig({ testTimeout: 60_000 });

const picture = { theme: 'light', width: 800, scale: 1, transparent: false } as const;
const inZip = (file: Uint8Array, name: string) => unzipped(file).get(name)?.toString('utf8') ?? '';

describe('SVG', () => {
  test('needs no style sheet: no class and no variable is left in it', () => {
    const drawing = partSvg(t, samplePart(), picture);
    expect(drawing).not.toMatch(/class=|var\(|<style/);
    expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 800 \d+"/);
  });

  test('its text is text, and the footer tells how to come to the numbers', () => {
    const drawing = partSvg(t, samplePart(), picture);
    for (const words of [
      'Zażółć',
      '客戶費力度',
      '3,912 answers',
      'Europe/London',
      '/metrics/ces?channel=chat',
    ]) {
      expect(drawing).toContain(words);
    }
  });

  test('without a ground where it is to be transparent', () => {
    const ground = /<rect width="800" height="\d+" fill="#16171b"\/>/;
    const dark = { ...picture, theme: 'dark' } as const;
    expect(partSvg(t, samplePart(), dark)).toMatch(ground);
    expect(partSvg(t, samplePart(), { ...dark, transparent: true })).not.toMatch(ground);
  });
});

describe('PNG', () => {
  test('has the width that was asked for, twice as many pixels at 2×', async () => {
    const [one, two] = await Promise.all([
      partPng(t, samplePart(), picture).then((file) => sharp(file).metadata()),
      partPng(t, samplePart(), { ...picture, scale: 2 }).then((file) => sharp(file).metadata()),
    ]);
    expect(one).toMatchObject({ format: 'png', width: 800 });
    expect(two).toMatchObject({ format: 'png', width: 1600, height: 2 * one.height });
  });

  test('is transparent at its corner only where asked', async () => {
    const alpha = async (transparent: boolean) => {
      const file = await partPng(t, samplePart(), { ...picture, transparent });
      const { data, info } = await sharp(file)
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return data[info.channels - 1];
    };
    expect(await alpha(true)).toBe(0);
    expect(await alpha(false)).toBe(255);
  });

  test('letters of every script leave ink', async () => {
    for (const title of ['Zażółć', 'Оценка', '客戶費力度']) {
      const part = samplePart({
        title,
        summary: '',
        table: { columns: [], rows: [] },
        picture: null,
      });
      const { data, info } = await sharp(await partPng(t, part, picture))
        .extract({ left: 24, top: 24, width: 60, height: 24 })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const dark = data.filter((grey) => grey < 128).length / (info.width * info.height);
      expect([title, dark > 0.05 && dark < 0.6]).toEqual([title, true]);
    }
  });
});

describe('PDF', () => {
  test('its text can be selected in Polish, Cyrillic and Chinese', async () => {
    const text = pdfText(await reportPdf(t, 'Report', [samplePart()]));
    for (const words of [
      'Zażółć gęślą jaźń',
      'Оценка усилий',
      '客戶費力度',
      'Łódź & Co',
      'Новое меню',
    ]) {
      expect(text.replace(/\n/g, '')).toContain(words);
    }
  });

  test('one part is a page; several begin with their list', async () => {
    expect(pdfPages(await reportPdf(t, 'Report', [samplePart()]))).toBe(1);
    const three = await reportPdf(t, 'Report', [samplePart(), samplePart(), samplePart()]);
    expect(pdfPages(three)).toBe(4);
    expect(pdfText(three)).toContain('Contents');
    expect(pdfText(three)).toContain('4 of 4');
  });

  test('a long table goes on over pages and says its head again', async () => {
    const { columns, rows } = samplePart().table;
    const long = Array.from({ length: 90 }, (_, at) => rows[at % 2] ?? []);
    const file = await reportPdf(t, 'Report', [
      samplePart({ picture: null, table: { columns, rows: long } }),
    ]);
    expect(pdfPages(file)).toBeGreaterThan(3);
    expect(pdfText(file).match(/Touchpoint/g)?.length).toBe(pdfPages(file));
  });
});

describe('XLSX', () => {
  test('numbers, per cents and days are typed, and text is no formula', async () => {
    const sheet = inZip(await partsXlsx(t, [samplePart()]), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>5\.271<\/v>/);
    expect(sheet).toMatch(/<c r="D2"[^>]*><v>0\.234<\/v>/);
    expect(sheet).toMatch(/<c r="A2"[^>]*><v>46027<\/v>/);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="B2"[^>]* t="s"/);
  });

  test('a sheet a table, and one that defines the numbers', async () => {
    const file = await partsXlsx(t, [samplePart({ title: 'One' }), samplePart({ title: 'One' })]);
    const book = inZip(file, 'xl/workbook.xml');
    expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'One',
      'One (2)',
      'Definitions',
    ]);
    expect(inZip(file, 'xl/sharedStrings.xml')).toContain('Σ x ÷ n');
  });

  test('sheets get names that spreadsheets take', () => {
    const names = sheetNames(t, ['Definitions', 'a/b:c', 'x'.repeat(80), 'x'.repeat(80), "''"]);
    expect(names).toEqual([
      'Definitions (2)',
      'a b c',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'Table',
    ]);
  });
});

describe('a p that four digits round to nothing', () => {
  const column = { key: 'p', name: 'p', kind: 'number', decimals: 4, neverZero: true } as const;
  const tiny = samplePart({
    picture: null,
    table: { columns: [column], rows: [[3.2e-9], [0.0321]] },
  });

  test('is never written as 0 where people read it', () => {
    expect(cellWords(t, 3.2e-9, column)).toBe('< 0.0001');
    expect(cellWords(t, 0, column)).toBe('< 0.0001');
    expect(cellWords(t, 0.0001, column)).toBe('0.0001');
    expect(cellWords(t, 0.0321, column)).toBe('0.0321');
    expect(cellWords(t, null, column)).toBe('–');
    expect(cellWords(t, 0, { ...column, neverZero: false })).toBe('0.0000');
    const drawing = partSvg(t, tiny, picture);
    expect(drawing).toContain('&lt; 0.0001');
    expect(drawing).not.toContain('0.0000');
  });

  test('stays the number it is in Excel, which shows it the same way, and in CSV', async () => {
    const file = await partsXlsx(t, [tiny]);
    expect(inZip(file, 'xl/worksheets/sheet1.xml')).toMatch(/<c r="A2"[^>]*><v>3\.2e-9<\/v>/i);
    expect(inZip(file, 'xl/styles.xml')).toContain(
      'formatCode="[&lt;0.0001]&quot;&lt; 0.0001&quot;;0.0000"',
    );
    expect(partCsv(t, tiny, false)).toContain('3.2e-9');
  });
});

test('PPTX: a slide a part, its title as text, the picture and the facts', async () => {
  const file = await partsPptx(
    t,
    'Report',
    [samplePart(), samplePart({ title: 'Second' })],
    picture,
  );
  expect(inZip(file, 'ppt/slides/slide1.xml')).toContain('Оценка усилий');
  expect(inZip(file, 'ppt/slides/slide2.xml')).toContain('Second');
  expect(inZip(file, 'ppt/slides/slide2.xml')).toContain('3,912 answers');
  expect([...unzipped(file).keys()].filter((name) => name.endsWith('.png'))).toHaveLength(2);
});

describe('CSV', () => {
  test('has a head, all digits, no formula, and the facts under an empty line', () => {
    const [head, first, second, empty, ...facts] = partCsv(t, samplePart(), true).split('\r\n');
    expect(head).toBe('From,Touchpoint,CES,"Answered, %",Change');
    expect(first).toBe(
      `2026-01-05,"'=HYPERLINK(""http://evil.example"",""Billing"")",5.271,23.4,-0.17`,
    );
    expect(second).toBe('2026-01-12,退貨,,,0.25');
    expect(empty).toBe('');
    expect(facts[0]).toBe('Workspace,Łódź & Co');
    expect(facts.join('\n')).toContain('Time zone,Europe/London');
  });

  test('the table alone where no facts are wanted', () => {
    expect(partCsv(t, samplePart(), false).split('\r\n')).toHaveLength(4);
  });

  test('on the clipboard no formula either', () => {
    const { rows } = JSON.parse(partJson(samplePart()));
    expect(rows[0][1]).toMatch(/^'=HYPERLINK/);
    expect(rows[0][4]).toBe(-0.17);
  });
});
