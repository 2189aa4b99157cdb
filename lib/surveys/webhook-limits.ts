/** So many attributes a form of a webhook may name. */
export const mostAttributes = 12;

/** So many reasons to leave a message out a form of a webhook may name. */
export const mostLeftOut = 10;
