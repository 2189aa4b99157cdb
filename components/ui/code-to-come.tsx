'use client';

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A component whose code is left for when it is wanted. */
export class CodeToCome<Props> {
  /** Null until it has come. */
  found: ComponentType<Props> | null = null;
  readonly #load: () => Promise<ComponentType<Props>>;

  constructor(load: () => Promise<ComponentType<Props>>) {
    this.#load = load;
  }

  async fetched(): Promise<ComponentType<Props>> {
    this.found ??= await this.#load();
    return this.found;
  }

  /** Has it fetched, for when somebody comes near what will show it. */
  ahead = (): void => {
    this.fetched().catch(() => undefined);
  };
}

/**
 * Shows a component whose code comes later. Unlike one of React's `lazy` it is there at once,
 * without a frame of its placeholder, where its code was fetched ahead.
 */
export function WhenCome<Props extends object>({
  code,
  given,
  meanwhile = null,
}: {
  code: CodeToCome<Props>;
  given: Props;
  meanwhile?: ReactNode;
}) {
  const [Found, setFound] = useState(() => code.found);
  useEffect(() => {
    if (Found) return;
    code.fetched().then(
      (came) => setFound(() => came),
      // Thrown while drawing, so that the page of errors says it and offers to try again.
      (error: unknown) =>
        setFound(() => {
          throw error;
        }),
    );
  }, [Found, code]);
  return Found ? <Found {...given} /> : meanwhile;
}
