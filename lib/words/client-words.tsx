import type { ReactNode } from 'react';
import { BrowserWords } from './browser-words';
import type { Area } from './messages/en';
import { requestLanguage } from './request-words';
import { compiledAreas } from './words-in';

/**
 * Sends the messages of some areas to the browser, for the client components
 * below; what server components say is in the page already.
 */
export async function ClientWords({
  areas,
  children,
}: {
  areas: readonly Area[];
  children: ReactNode;
}) {
  const language = await requestLanguage();
  return (
    <BrowserWords language={language} messages={compiledAreas(language, areas)}>
      {children}
    </BrowserWords>
  );
}
