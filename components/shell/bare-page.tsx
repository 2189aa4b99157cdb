import type { ReactNode } from 'react';
import { BrandMark } from './brand';

/** A page outside the shell: sign-in, first visit, invitation. One column, one task. */
export function BarePage({
  title,
  description,
  wide = false,
  children,
}: {
  title: string;
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main
      className="grid min-h-dvh content-start justify-items-center px-4 py-12 sm:content-center"
      id="main"
    >
      <div className={wide ? 'w-full max-w-2xl' : 'w-full max-w-sm'}>
        <p className="mb-6 flex items-center gap-2 font-semibold">
          <BrandMark /> Ergograph
        </p>
        <h1 className="text-xl font-semibold tracking-tight text-balance">{title}</h1>
        {description ? <p className="mt-1 text-ink-2">{description}</p> : null}
        <div className="mt-6 grid gap-4">{children}</div>
      </div>
    </main>
  );
}
