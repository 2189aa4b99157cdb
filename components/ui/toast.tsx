'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '#words';
import { Icon } from './icon';

export type Toast = {
  words: string;
  error?: boolean;
  /** A link, or something to do: the way back. */
  action?: { label: string; href: string } | { label: string; run: () => void };
};
type Shown = Toast & { id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);
const shownFor = 6_000;

/** Holds the live region. Errors stay until they are closed, all else leaves after six seconds. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useWords();
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const last = useRef(0);
  const drop = useCallback(
    (id: number) => setToasts((all) => all.filter((one) => one.id !== id)),
    [],
  );
  const show = useCallback(
    (toast: Toast) => {
      last.current += 1;
      const id = last.current;
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      if (!toast.error) setTimeout(() => drop(id), shownFor);
    },
    [drop],
  );
  return (
    <ToastContext value={useMemo(() => show, [show])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, words, error, action }) => (
          <div key={id} className={error ? 'toast toast-error' : 'toast'}>
            <Icon name={error ? 'warning' : 'check'} />
            <span>{words}</span>
            {action && 'href' in action ? <a href={action.href}>{action.label}</a> : null}
            {action && 'run' in action ? (
              <button
                type="button"
                onClick={() => {
                  drop(id);
                  action.run();
                }}
              >
                {action.label}
              </button>
            ) : null}
            {error ? (
              <button type="button" onClick={() => drop(id)}>
                {t('ui.close')}
              </button>
            ) : null}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

/** Shows a toast from an event handler: `const toast = useToast(); toast({ words: 'Copied' })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
