import type { ReactNode } from 'react';
import { ClientWords } from '@/lib/words/client-words';

/** The pages outside the shell: their forms need words of their own. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return <ClientWords areas={['auth']}>{children}</ClientWords>;
}
