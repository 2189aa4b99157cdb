import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A framed part of a page. `note` stands beside the title, `right` at the end; `padded` insets the content. */
export function Panel({
  title,
  note,
  right,
  foot,
  padded = false,
  className,
  id,
  children,
}: {
  title?: ReactNode;
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
          {note ? <span className="note">{note}</span> : null}
          {right ? <span className="r">{right}</span> : null}
        </header>
      ) : null}
      {padded ? <div className={classNames('body', !title && 'pt-4')}>{children}</div> : children}
      {foot ? <div className="foot">{foot}</div> : null}
    </section>
  );
}
