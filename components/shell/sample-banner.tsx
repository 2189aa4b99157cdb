import type { ReactNode } from 'react';

/** Says on every page that the figures are invented; `action` is the button that removes them. */
export function SampleBanner({ action }: { action?: ReactNode }) {
  return (
    <div className="sample" role="note">
      <span>
        <b className="font-medium">Sample data.</b>{' '}
        <span className="desk-only">
          The company, its customers and their answers are invented.
        </span>
      </span>
      {action}
    </div>
  );
}
