import { FilterBar } from '@/components/metrics/filter-bar';
import type { FilterOption } from '@/components/metrics/filter-options';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { longName, rightToLeft } from './edge-data';

function options(
  names: readonly string[],
  chosen: readonly string[],
  counted = true,
): FilterOption[] {
  return names.map((name, at) => ({
    key: name,
    name,
    count: counted ? (names.length - at) * 1_204 : null,
    selected: chosen.includes(name),
    href: `?chosen=${encodeURIComponent(name)}`,
  }));
}

const many = Array.from({ length: 200 }, (_, at) => `Touchpoint ${at + 1}`);

/** The filter bar with every kind of filter. */
export function GalleryFilters() {
  return (
    <FilterBar
      period={{
        label: 'Last 90 days',
        presets: options(
          [
            'Today',
            'Last 7 days',
            'Last 30 days',
            'Last 90 days',
            'This month',
            'This quarter',
            'Last 12 months',
            'All time',
          ],
          ['Last 90 days'],
          false,
        ),
        custom: {
          action: '/gallery',
          hidden: [['period', 'custom']],
          from: '2026-03-27',
          to: '2026-06-24',
        },
      }}
      compare={{
        label: 'Previous period',
        options: options(
          ['Previous period', 'A year before', 'Nothing'],
          ['Previous period'],
          false,
        ),
      }}
      dimensions={[
        {
          key: 'touchpoint',
          label: 'Touchpoint',
          options: options([longName, rightToLeft, ...many], []),
          clearHref: null,
        },
        {
          key: 'channel',
          label: 'Channel',
          options: options(['Phone', 'E-mail', 'Chat', 'Web form'], ['Phone', 'Chat']),
          clearHref: '/gallery',
        },
        {
          key: 'survey',
          label: 'Survey',
          options: options([longName, 'Onboarding'], []),
          clearHref: null,
        },
        {
          key: 'language',
          label: 'Language',
          options: options(['en', 'de', 'ar'], []),
          clearHref: null,
        },
        {
          key: 'plan',
          label: 'Plan',
          options: options(['Starter', 'Pro', 'Scale'], ['Pro']),
          clearHref: '/gallery',
        },
      ]}
      clearHref="/gallery"
    >
      <Button className="desk-only">
        <Icon name="link" /> Share
      </Button>
    </FilterBar>
  );
}
