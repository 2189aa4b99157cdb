import type { ReactNode } from 'react';
import { useWords } from '#words';
import { richWords } from '@/lib/words/rich-words';
import { Icon, type IconName } from './icon';

/** Nothing to show: what is so, why, and the next step as buttons. */
export function EmptyState({
  title,
  icon,
  heading: Heading = 'h2',
  actions,
  children,
}: {
  title: string;
  icon?: IconName;
  /** `h1` where it is all there is on the page. */
  heading?: 'h1' | 'h2';
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="state">
      <Heading>
        {icon ? <Icon name={icon} /> : null}
        {title}
      </Heading>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  );
}

/** Something failed: what, that the rest is safe, a way to try again, and the number to report. */
export function ErrorState({
  title,
  reference,
  heading: Heading = 'h2',
  actions,
  children,
}: {
  title: string;
  heading?: 'h1' | 'h2';
  reference?: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const t = useWords();
  return (
    <div className="state" role="alert">
      <Heading>
        <Icon name="warning" />
        {title}
      </Heading>
      {children ? <p>{children}</p> : null}
      <div className="acts">
        {actions}
        {reference ? (
          <span className="self-center text-ink-3">
            {richWords(t, 'ui.report-reference', {
              reference,
              code: (words) => <code className="font-mono text-xs">{words}</code>,
            })}
          </span>
        ) : null}
      </div>
    </div>
  );
}
