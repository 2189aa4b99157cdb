import * as z from 'zod';
import { metricIds } from '@/lib/metrics/definition';
import { channelInput } from '@/lib/surveys/channel-input';
import { rangeKey } from '@/lib/surveys/scale-choices';
import { surveyInput } from '@/lib/surveys/survey-input';
import { touchpointInput } from '@/lib/surveys/touchpoint-input';
import { channelKinds, journeyStages, scaleDrawings } from '@/lib/surveys/vocabulary';
import { issueInEnglish } from '@/lib/words/issue-words';

/** What `POST /touchpoints` takes. */
export const newTouchpoint = z.strictObject({
  name: touchpointInput.shape.name,
  stage: z.enum(journeyStages).default('other').describe('Where in the journey it lies.'),
  event_key: touchpointInput.shape.eventKey.describe('How other systems call this moment.'),
});

/** What `POST /channels` takes. */
export const newChannel = z.strictObject({
  name: channelInput.shape.name,
  kind: z.enum(channelKinds).default('custom'),
});

/** What `PATCH` of a touchpoint, channel or survey takes. */
export const archiveChange = z.strictObject({
  archived: z.boolean('Must be true or false.').describe('Archived ones take no new answers.'),
});

const point = z.int('Must be a whole number.');

/** What `POST /surveys` takes; what does not go together is refused as the form refuses it. */
export const newSurvey = z
  .strictObject({
    name: z.string(),
    metric: z.enum(metricIds),
    question: z.string(),
    scale: z.strictObject({
      min: point,
      max: point,
      direction: z
        .enum(['ease', 'effort'])
        .default('ease')
        .describe('Whether the highest point is easy or hard; only CES has hard ones.'),
    }),
    drawing: z.enum(scaleDrawings).default('numbers'),
    low_label: z.string().describe('What the lowest point means.'),
    high_label: z.string().describe('What the highest point means.'),
    method: z.string().optional().describe('The method to show first; the usual one if left out.'),
  })
  .transform(({ scale, low_label, high_label, method = '', ...rest }, context) => {
    const form = surveyInput.safeParse({
      ...rest,
      range: rangeKey(scale),
      direction: scale.direction,
      lowLabel: low_label,
      highLabel: high_label,
      method,
    });
    if (form.success) return form.data;
    for (const issue of form.error.issues) {
      const [field] = issue.path;
      const message = issueInEnglish(issue);
      context.addIssue({ code: 'custom', path: pathOfField(String(field)), message });
    }
    return z.NEVER;
  });

function pathOfField(field: string): string[] {
  const paths: Record<string, string[]> = {
    range: ['scale'],
    direction: ['scale', 'direction'],
    lowLabel: ['low_label'],
    highLabel: ['high_label'],
  };
  return paths[field] ?? [field];
}
