'use client';

import { type RefObject, useRef } from 'react';

/** Gives the focus back to the button of what floated beside it, unless a pointer has gone elsewhere. */
export function useFocusBack(trigger: RefObject<HTMLElement | null>) {
  const isLeft = useRef(false);
  return {
    onInteractOutside: () => {
      isLeft.current = true;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (!isLeft.current) trigger.current?.focus();
      isLeft.current = false;
    },
  };
}
