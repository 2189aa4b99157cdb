import type { ReactNode } from 'react';

/** A picture is drawn twice: for the desk and for a phone; the width of the window shows one. */
export type Shape = 'desk' | 'phone';

/** The frame of a picture that needs no script. */
export function Drawing({
  shape,
  width,
  height,
  label,
  hasLinks = false,
  children,
}: {
  shape: Shape;
  width: number;
  height: number;
  /** One sentence, read aloud: in place of the picture, or before the links in it. */
  label: string;
  hasLinks?: boolean;
  children: ReactNode;
}) {
  return (
    <svg
      className={`chart wide ${shape}-only`}
      viewBox={`0 0 ${width} ${height}`}
      role={hasLinks ? 'group' : 'img'}
      aria-label={label}
    >
      {children}
    </svg>
  );
}
