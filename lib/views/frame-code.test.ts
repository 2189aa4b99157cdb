import { expect, test } from 'vitest';
import { frameCode } from './frame-code';

test('a name cannot leave its attribute', () => {
  const code = frameCode('https://cx.example/v/abc', 'Q&A "now" <b>');
  expect(code).toContain('src="https://cx.example/v/abc?embed=true"');
  expect(code).toContain('title="Q&amp;A &quot;now&quot; &lt;b>"');
});
