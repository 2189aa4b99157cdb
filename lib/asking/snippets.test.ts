import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { frameSnippet, policyLines, signingSnippets, widgetCall, widgetTag } from './snippets';
import { areSignedFields } from './token';

const site = 'https://ask.example.com';

test('snippets name the installation and the question', () => {
  expect(widgetTag(site, 'tok')).toContain('src="https://ask.example.com/widget.js"');
  expect(widgetTag(site, 'tok')).toContain('data-token="tok"');
  expect(widgetCall(site, 'tok')).toContain("token: 'tok'");
  expect(frameSnippet(site, 'tok')).toContain('/s/tok?embed=true');
  expect(policyLines(`${site}/below`)).toBe(
    'script-src https://ask.example.com; connect-src https://ask.example.com; frame-src https://ask.example.com',
  );
});

test('the code for Node.js makes a signature that counts', () => {
  const code = signingSnippets(`${site}/s/tok`)['Node.js'].replace(/^import.*\n/, '');
  const run = new Function('createHmac', 'process', `${code}\nreturn link;`);
  const link = new URL(run(createHmac, { env: { ERGOGRAPH_SIGNING_KEY: 'key' } }));
  const { sig = '', ...fields } = Object.fromEntries(link.searchParams);
  expect(fields).toEqual({ email: 'ann@example.com', ticket: '4711' });
  expect(areSignedFields('key', fields, sig)).toBe(true);
});
