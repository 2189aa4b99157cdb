/** A link opens a page of its own; a frame is shown inside other pages. */
export const shareKinds = ['link', 'frame'] as const;
export type ShareKind = (typeof shareKinds)[number];

/** For how many days a link works. */
export const shareDays = ['7', '30', '90', '365', 'never'] as const;
