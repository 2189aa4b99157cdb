import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button';
import { ViewLink } from './view-link';

/** A link that looks like a button. It is apart from the button: pages of errors do without the router. */
export function LinkButton({
  variant,
  small,
  icon,
  className,
  ...rest
}: ButtonLook & ComponentProps<typeof ViewLink>) {
  return (
    <ViewLink orNothing className={buttonClass({ variant, small, icon }, className)} {...rest} />
  );
}
