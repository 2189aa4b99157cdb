import { describe, expect, test } from 'vitest';
import { isActive } from './nav-items';

describe('isActive', () => {
  test.each([
    ['/', '/', true],
    ['/board', '/', false],
    ['/surveys/4f/edit', '/surveys', true],
    ['/surveys-archive', '/surveys', false],
    ['/metrics/csat', '/metrics', true],
    ['/dashboards/4f/edit', '/dashboards', true],
    ['/churn/customers', '/churn', true],
  ])('%s under %s: %s', (path, href, active) => {
    expect(isActive(path, href)).toBe(active);
  });
});
