import { describe, expect, test } from 'vitest';
import { readContent } from '@/lib/surveys/content';
import { addFollowUp, setLink, setText } from '@/lib/surveys/content-edit';
import { type Previewed, previewPage } from './preview-page';

const asked = setText(
  addFollowUp(readContent({})),
  'en',
  { part: 'label', key: 'question-1' },
  'Why?',
);
const thanked = setText(asked, 'en', { part: 'thanksTitle', band: 'high' }, 'How kind!');
const content = setText(
  setLink(thanked, 'high', { label: 'Review us', url: 'https://review.example' }),
  'he',
  { part: 'question' },
  'כמה קל זה היה?',
);

const previewed: Previewed = {
  survey: {
    question: {
      question: 'How <easy> was it?',
      scale: { min: 1, max: 5, direction: 'effort' },
      drawing: 'numbers',
      lowLabel: 'Very low effort',
      highLabel: 'Very high effort',
      method: null,
    },
    content,
  },
  metric: 'ces',
  brand: { name: 'Northwind', brandColour: '#2457c5', logo: null, privacyUrl: 'https://a.example' },
  language: 'en',
  moment: { phase: 'asked' },
  theme: 'light',
};

const page = (change: Partial<Previewed> = {}) => previewPage({ ...previewed, ...change });

describe('the preview', () => {
  test('asks the question and runs nothing', () => {
    expect(page()).toContain('How &lt;easy&gt; was it?');
    expect(page()).not.toContain('<script');
    expect(page()).not.toContain('Why?');
  });

  test('leads nowhere', () => {
    const thanks = page({ moment: { phase: 'thanks', band: 'high' } });
    for (const html of [page(), thanks]) expect(html).not.toContain('.example');
    expect(thanks).toContain('How kind!');
    expect(thanks).toContain('>Review us</a>');
  });

  test('shows what is asked after an answer of a band, on a scale where high is hard', () => {
    const low = page({ moment: { phase: 'saved', band: 'low' } });
    expect(low).toContain('Why?');
    expect(low).toContain('You may call me back');
    expect(low).toMatch(/value="4" class="on"/);
    const high = page({ moment: { phase: 'saved', band: 'high' } });
    expect(high).not.toContain('Why?');
    expect(high).toMatch(/value="1" class="on"/);
  });

  test('takes the theme that is asked for', () => {
    expect(page()).toContain('@media not all');
    expect(page({ theme: 'dark' })).toContain('@media all{:root');
    for (const theme of ['light', 'dark'] as const) {
      expect(page({ theme })).toContain(`:root{color-scheme:${theme};`);
      expect(page({ theme })).not.toContain('prefers-color-scheme');
    }
  });

  test('reads right to left where the language does', () => {
    expect(page({ language: 'he' })).toContain('<html lang="he" dir="rtl">');
    expect(page({ language: 'he' })).toContain('כמה קל זה היה?');
  });
});
