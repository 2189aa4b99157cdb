/** Fewer answers than this on either side are not judged: a convention, not a theorem. */
export const lowBase = 30;

/** Groups with fewer answers than this are hidden, so that nobody can be told by their answer. */
export const hiddenBelow = 5;
