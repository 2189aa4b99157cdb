import * as z from 'zod';

const found = z.object({ key: z.string(), name: z.string(), href: z.string().startsWith('/') });

/** What the palette finds in a workspace beside the pages; the route of the palette answers with it. */
export const paletteFound = z.object({
  touchpoints: z.array(found),
  channels: z.array(found),
  surveys: z.array(found),
  views: z.array(found),
});

export type PaletteFound = z.infer<typeof paletteFound>;
