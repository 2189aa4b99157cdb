export type TourStep = {
  readonly title: string;
  readonly words: string;
  /** What it speaks of, as selectors; the first that is shown is meant. */
  readonly marks: readonly string[];
};

/** What a newcomer has to know to read the overview, in the order of the page. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'No score without its proof',
    words:
      'Beside each score stands its 95 % interval, under it n, the answers it is made of. Colour marks a change that is more than chance; “within noise” is none. With under 30 answers nothing is judged.',
    marks: ['.cards > .card'],
  },
  {
    title: 'How it went',
    words:
      'The line is the score over the period, the band its interval. A hollow point is not over yet. The card leads to the whole trend with notes, breaks and targets.',
    marks: ['.cards > .card .spark'],
  },
  {
    title: 'Filters move everything',
    words:
      'Period, comparison and filters hold for every figure on the page and for all that you export. They are in the address, so a copied link shows the same numbers.',
    marks: ['.filters'],
  },
  {
    title: 'Every figure opens its answers',
    words:
      'A row here, a point of a trend, a cell of the board: each leads to the answers behind it, with the same filters.',
    marks: ['.changed tbody tr', '.hardt tbody tr', '.cards > .card'],
  },
  {
    title: 'Keep it, or take it along',
    words:
      'Views keeps the page as it is filtered. Export makes a picture, a document, slides or a table of it, with filters, n and definitions below.',
    marks: ['.filters .view-actions'],
  },
  {
    title: 'Everything in a few letters',
    words:
      'Search, or Ctrl K (⌘ K on a Mac), opens any page, touchpoint, survey or saved view; on a phone it is under More. This tour stays in the menu under your name.',
    marks: ['.rail .palette-button', '.tabbar button'],
  },
];
