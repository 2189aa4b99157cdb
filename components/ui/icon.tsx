import { classNames } from './class-names';

const paths = {
  overview: 'M2 2h5v6H2zM9 2h5v4H9zM9 8h5v6H9zM2 10h5v4H2z',
  board: 'M2 2h12v12H2zM2 6h12M2 10h12M6 2v12M10 2v12',
  trend: 'M2 12l4-5 3 3 5-7',
  why: 'M3 13V3M3 5h5v3h4M8 8v3h5',
  compare: 'M2 3h5v10H2zM9 5h5v8H9z',
  churn: 'M2 3v11h12M4.5 4.5C6 9 9 11 13.5 11.5',
  responses: 'M2 3h12v8H7l-3 3v-3H2z',
  survey: 'M3 2h10v12H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  touchpoint:
    'M8 14s4.5-4.2 4.5-7.5a4.5 4.5 0 10-9 0C3.5 9.8 8 14 8 14zM8 8a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  channel: 'M2 8h3M11 4h3M11 8h3M11 12h3M5 8c3 0 3-4 6-4M5 8h6M5 8c3 0 3 4 6 4',
  import: 'M8 2v8M5 7l3 3 3-3M2 13h12',
  export: 'M8 10V2M5 5l3-3 3 3M2 10v4h12v-4',
  settings:
    'M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M12 4.5a1.5 1.5 0 11-3 0 1.5 1.5 0 013 0zM7 11.5a1.5 1.5 0 11-3 0 1.5 1.5 0 013 0z',
  people: 'M8 8a3 3 0 100-6 3 3 0 000 6zM2.5 14c.6-3 2.7-4.5 5.5-4.5s4.9 1.5 5.5 4.5',
  calendar: 'M2 3.5h12V14H2zM2 6.5h12M5 2v3M11 2v3',
  filter: 'M2 4h12M4.5 8h7M7 12h2',
  more: 'M3 8h.1M8 8h.1M13 8h.1',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  left: 'M10 4L6 8l4 4',
  right: 'M6 4l4 4-4 4',
  'sort-up': 'M8 13V3M4 7l4-4 4 4',
  'sort-down': 'M8 3v10M4 9l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  pin: 'M5.5 2h5M6.5 2v4L4 9h8L9.5 6V2M8 9v5',
  plus: 'M8 3v10M3 8h10',
  info: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5v3.5M8 5v.1',
  warning: 'M8 2.5l6 11H2zM8 7v3M8 12v.1',
  lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 015 0v2',
  search: 'M7 12A5 5 0 107 2a5 5 0 000 10zM10.5 10.5L14 14',
  link: 'M6.5 9.5l3-3M7 5l2-2a2.8 2.8 0 014 4l-2 2M9 11l-2 2a2.8 2.8 0 01-4-4l2-2',
  copy: 'M6 6h8v8H6zM10 6V2H2v8h4',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7L11.3 7',
  archive: 'M2 3h12v3H2zM3 6v7.5h10V6M6.5 9h3',
  trash: 'M3 4.5h10M6 4.5V2.5h4v2M4.5 4.5l.5 9h6l.5-9',
  theme: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 2v12M8 5h4.9M8 8h6M8 11h4.9',
  'sign-out': 'M6 2H3v12h3M7 8h7M11 5l3 3-3 3',
  question: 'M8 14A6 6 0 108 2a6 6 0 000 12zM6 6.5a2 2 0 113 1.7c-.7.4-1 .8-1 1.3M8 11.4v.1',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line icon (12 px if small). Decoration only: the words beside it carry the meaning. */
export function Icon({
  name,
  small = false,
  className,
}: {
  name: IconName;
  small?: boolean;
  className?: string;
}) {
  return (
    <svg
      className={classNames('ico', small && 'ico-s', className)}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
