import { ViewLink } from './view-link';

export type SegmentedOption = { key: string; label: string; href: string; current: boolean };

/** A switch between a few views. Every position is an address, so Back works and a link can be shared. */
export function Segmented({
  label,
  options,
}: {
  label: string;
  options: readonly SegmentedOption[];
}) {
  return (
    <nav className="seg" aria-label={label}>
      {options.map(({ key, label: words, href, current }) => (
        <ViewLink
          key={key}
          href={href}
          scroll={false}
          orNothing
          aria-current={current ? 'true' : undefined}
        >
          {words}
        </ViewLink>
      ))}
    </nav>
  );
}
