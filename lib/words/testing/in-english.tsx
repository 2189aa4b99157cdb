import type { ReactNode } from 'react';
import { BrowserWords } from '../browser-words';
import { compiledAreas } from '../words-in';
import { allAreas } from './said-keys';

/** Around what a test draws: every message, in English. */
export function InEnglish({ children }: { children: ReactNode }) {
  return (
    <BrowserWords language="en" messages={compiledAreas('en', allAreas)}>
      {children}
    </BrowserWords>
  );
}
