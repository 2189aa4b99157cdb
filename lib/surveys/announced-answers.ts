import * as z from 'zod';

/** Answers that another transaction has just committed. */
const announced = z.object({
  workspaceId: z.uuid(),
  ids: z.array(z.uuid()),
  /** False where only some of the batch are named. */
  isAll: z.boolean(),
});
export type AnnouncedAnswers = z.infer<typeof announced>;

/** What a notification tells; null if it is not one of ours. */
export function readAnnounced(text: string): AnnouncedAnswers | null {
  try {
    return announced.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
