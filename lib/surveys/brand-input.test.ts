import { describe, expect, test } from 'vitest';
import { brandInput, largestLogo, readLogo } from './brand-input';
import { readProgramme } from './programme';

const typed = { brandName: ' Northwind ', brandColour: '#AA3300', privacyUrl: '' };
const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

function file(content: string | Uint8Array<ArrayBuffer>) {
  return new File([content], 'logo');
}

async function problems(changes: object) {
  const parsed = await brandInput.safeParseAsync({ ...typed, ...changes });
  return parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];
}

test('a filled form becomes what the programme keeps', async () => {
  const brand = await brandInput.parseAsync({ ...typed, logo: file(svg) });
  expect(brand).toMatchObject({ brandName: 'Northwind', brandColour: '#aa3300', privacyUrl: null });
  expect(readProgramme(brand)).toMatchObject(brand);
});

test('no file leaves the logo as it is, and only the box takes it away', async () => {
  expect(await brandInput.parseAsync({ ...typed, logo: file('') })).not.toHaveProperty('logo');
  expect(await brandInput.parseAsync({ ...typed, removeLogo: 'yes' })).toHaveProperty('logo', null);
});

describe('a logo', () => {
  test.each([
    [png, 'data:image/png;base64,iVBORw0KGgoA'],
    [svg, `data:image/svg+xml;base64,${btoa(svg)}`],
    [`RIFF\0\0\0\0WEBP`, `data:image/webp;base64,${btoa('RIFF\0\0\0\0WEBP')}`],
  ])('is read by what is in it', async (content, url) => {
    expect(await readLogo(file(content))).toEqual({ url });
  });

  test('fits up to the last byte', async () => {
    const most = new Uint8Array(largestLogo);
    most.set(png);
    const read = await readLogo(file(most));
    expect(readProgramme({ logo: 'url' in read ? read.url : '' }).logo).toHaveLength(10_946);
    const more = await readLogo(file(new Uint8Array(largestLogo + 1)));
    expect(more).toEqual({
      refusal: { key: 'brand-faults.too-big', values: { kilobytes: '8.0' } },
    });
  });

  test('is refused beside its field', async () => {
    expect(await problems({ logo: file('<html><svg></html>') })).toEqual(['logo']);
    expect(await problems({ logo: 'a text' })).toEqual(['logo']);
  });
});

test.each([
  [{ brandColour: 'red' }, ['brandColour']],
  [{ privacyUrl: 'javascript:alert(1)' }, ['privacyUrl']],
  [{ privacyUrl: 'example.org' }, ['privacyUrl']],
  [{ brandName: 'x'.repeat(81) }, ['brandName']],
])('%o is refused beside its field', async (changes, fields) => {
  expect(await problems(changes)).toEqual(fields);
});
