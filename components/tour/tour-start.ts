/** Starts the tour where the reader is on the overview already. */
export const startTourEvent = 'ergograph:tour';
/** At the end of the address of the overview, it starts the tour there. */
export const tourHash = '#tour';
