export type TourStep = {
  readonly name: 'proof' | 'line' | 'filters' | 'answers' | 'keep' | 'letters';
  /** What it speaks of, as selectors; the first that is shown is meant. */
  readonly marks: readonly string[];
};

/** What a newcomer has to know to read the overview, in the order of the page. */
export const tourSteps: readonly TourStep[] = [
  { name: 'proof', marks: ['.cards > .card'] },
  { name: 'line', marks: ['.cards > .card .spark'] },
  { name: 'filters', marks: ['.filters'] },
  { name: 'answers', marks: ['.changed tbody tr', '.hardt tbody tr', '.cards > .card'] },
  { name: 'keep', marks: ['.filters .view-actions'] },
  { name: 'letters', marks: ['.rail .palette-button', '.tabbar button'] },
];
