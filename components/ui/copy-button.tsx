'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from './button';
import { Icon } from './icon';

/** Copies `text`; says so for two seconds, also to a screen reader. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_000);
  }
  return (
    <Button small onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} small />
      <span aria-live="polite">{copied ? t('ui.copied') : (label ?? t('ui.copy'))}</span>
    </Button>
  );
}
