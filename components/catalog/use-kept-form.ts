import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a form that leaves the page when it succeeds, and otherwise keeps what was
 * typed: React resets a form after its action, which would turn selects and
 * radio buttons back to what they were at first. The event is listened to by
 * hand because React hears none of its own while it commits.
 */
export function useKeptForm(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const keep = (event: Event) => event.preventDefault();
    element?.addEventListener('reset', keep);
    return () => element?.removeEventListener('reset', keep);
  }, []);
  return form;
}
