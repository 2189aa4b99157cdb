import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export type ButtonVariant = 'default' | 'primary' | 'quiet' | 'dashed' | 'danger' | 'on';
export type ButtonLook = { variant?: ButtonVariant; small?: boolean; icon?: boolean };

/** The classes of a button, for elements that are neither button nor link (a summary, a label). */
export function buttonClass({ variant = 'default', small, icon }: ButtonLook, extra?: string) {
  return classNames(
    'btn',
    variant !== 'default' && `btn-${variant}`,
    small && 'btn-sm',
    icon && 'btn-icon',
    extra,
  );
}

/** A button. `icon` is for one that shows an icon alone; give it an `aria-label`. One primary a view. */
export function Button({
  variant,
  small,
  icon,
  className,
  type = 'button',
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button type={type} className={buttonClass({ variant, small, icon }, className)} {...rest} />
  );
}
