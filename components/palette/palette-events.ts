/** Asks for the palette, from any button. */
export const openPaletteEvent = 'ergograph:palette';
/** Told when something was chosen in it, so that what lies under it can go. */
export const paletteDoneEvent = 'ergograph:palette-done';

/** Whether a key press asks for the palette: Ctrl+K, or ⌘K. */
export function asksForPalette(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): boolean {
  const isModified = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
  return isModified && event.key.toLowerCase() === 'k';
}
