import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** The head of a page: what is true in one sentence, then the terms it holds on; actions at the end. */
export function PageHeader({
  title,
  eyebrow,
  description,
  actions,
  children,
}: {
  title: ReactNode;
  eyebrow?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={classNames('head', Boolean(eyebrow) && 'has-eyebrow')}>
      <div className="words">
        {eyebrow ? <span className="eyebrow">{eyebrow}</span> : null}
        <h1>{title}</h1>
        {description ? <p>{description}</p> : null}
        {children}
      </div>
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  );
}
