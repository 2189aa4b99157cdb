import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InEnglish } from '@/lib/words/testing/in-english';
import { Panel } from './panel';
import { WithoutLinks } from './view-link';

const drawn = (about?: string) => createElement(Panel, { title: 'Movements', about });
const html = (element: ReactNode) => renderToStaticMarkup(createElement(InEnglish, null, element));

test('a panel leads to where its numbers are explained, if it is told', () => {
  expect(html(drawn('/docs/metrics/churn#movements'))).toContain(
    'aria-label="How these numbers are made: Movements"',
  );
  expect(html(drawn('/docs/metrics/churn#movements'))).toContain(
    'href="/docs/metrics/churn#movements"',
  );
  expect(html(drawn())).not.toContain('<a');
});

test('where links lead nowhere there is none', () => {
  const alone = createElement(WithoutLinks, null, drawn('/docs/metrics/churn'));
  expect(html(alone)).not.toContain('<a');
});
