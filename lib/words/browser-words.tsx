'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type CompiledMessage, type Language, makeWords, type WordKey, type Words } from './words';

type Given = {
  readonly language: Language;
  readonly messages: Readonly<Record<string, CompiledMessage>>;
};

const GivenContext = createContext<Given>({ language: 'en', messages: {} });
const WordsContext = createContext<Words | null>(null);

/** Hands messages to the client components below, beside those that were given above. */
export function BrowserWords({ language, messages, children }: Given & { children: ReactNode }) {
  const above = useContext(GivenContext);
  const all = useMemo(
    () => ({ language, messages: { ...above.messages, ...messages } }),
    [above, language, messages],
  );
  const words = useMemo(() => makeWords(language, (key) => messageOf(all, key)), [all, language]);
  return (
    <GivenContext value={all}>
      <WordsContext value={words}>{children}</WordsContext>
    </GivenContext>
  );
}

function messageOf({ messages }: Given, key: WordKey): CompiledMessage {
  const message = messages[key];
  if (message === undefined) throw new Error(`“${key}” was not given to the browser`);
  return message;
}

/** What this page says, as far as it was given to the browser by `ClientWords`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('There is no <ClientWords> above');
  return words;
}
