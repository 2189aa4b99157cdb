import type { ReactNode } from 'react';
import { useWords } from '#words';
import { classNames } from './class-names';
import { Icon } from './icon';
import { ViewLink } from './view-link';

/**
 * A framed part of a page. `note` stands beside the title, `right` at the end;
 * `about` is where its numbers are explained; `padded` insets the content.
 */
export function Panel({
  title,
  about,
  note,
  right,
  foot,
  padded = false,
  className,
  id,
  children,
}: {
  title?: ReactNode;
  about?: string;
  note?: ReactNode;
  right?: ReactNode;
  foot?: ReactNode;
  padded?: boolean;
  className?: string;
  id?: string;
  children?: ReactNode;
}) {
  return (
    <section id={id} className={classNames('panel', className)}>
      {title ? (
        <header>
          <h2>{title}</h2>
          {about ? <About href={about} of={title} /> : null}
          {note ? <span className="note">{note}</span> : null}
          {right ? <span className="r">{right}</span> : null}
        </header>
      ) : null}
      {padded ? <div className={classNames('body', !title && 'pt-4')}>{children}</div> : children}
      {foot ? <div className="foot">{foot}</div> : null}
    </section>
  );
}

function About({ href, of }: { href: string; of: ReactNode }) {
  const t = useWords();
  const words = t('ui.how-made');
  return (
    <ViewLink
      className="about"
      href={href}
      title={words}
      aria-label={typeof of === 'string' ? t('ui.how-made-of', { of }) : words}
      orNothing
    >
      <Icon name="info" small />
    </ViewLink>
  );
}
