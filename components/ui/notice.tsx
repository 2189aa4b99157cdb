import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'warn' | 'info' | 'good' | 'error';

const icons: Record<NoticeTone, IconName> = {
  warn: 'warning',
  info: 'info',
  good: 'check',
  error: 'warning',
};

/** A line above the content: a filter that was dropped, a thing that was saved, a limit of the data. */
export function Notice({
  tone = 'warn',
  actions,
  children,
}: {
  tone?: NoticeTone;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div>{children}</div>
      {actions ? <div className="acts">{actions}</div> : null}
    </div>
  );
}
