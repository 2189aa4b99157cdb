'use client';

import { BrandForm, type EditedBrand } from '@/components/settings/brand-form';
import { PagePreview } from '@/components/surveys/page-preview';
import { brandColours, contrast } from '@/lib/asking/brand-colours';
import { previewPage } from '@/lib/asking/preview-page';
import type { FormAction } from '@/lib/form-state';
import { bandPoints } from '@/lib/surveys/band-points';
import type { SurveyDraft } from '@/lib/surveys/content-edit';

/** The brand that respondents see, beside a question that wears it. */
export function BrandEditor({
  action,
  company,
  brand,
  survey,
}: {
  action: FormAction;
  company: string;
  brand: EditedBrand;
  /** A question to show it on. */
  survey: SurveyDraft;
}) {
  return (
    <BrandForm
      action={action}
      company={company}
      brand={brand}
      contrastWords={contrastWords}
      preview={({ brandName, ...shown }) => (
        <PagePreview
          label={`${brandName || company}: ${survey.question.question}`}
          bands={bandPoints('ces', survey.question.scale)}
          languages={[survey.content.language]}
          draw={(view) =>
            previewPage({
              survey,
              metric: 'ces',
              brand: { name: brandName || company, ...shown },
              ...view,
            })
          }
        />
      )}
    />
  );
}

/** How a colour is read on white and on the dark page, and what becomes of it where it is not. */
function contrastWords(colour: string): string {
  const { light, dark } = brandColours(colour);
  const onWhite = contrast(colour, '#ffffff').toFixed(1);
  const onLight =
    light.accent === colour
      ? `On a light page its contrast is ${onWhite} : 1, which reads well.`
      : `On a light page its contrast is only ${onWhite} : 1, so ${light.accent} is taken there (4.5 : 1 is the least for words).`;
  const onDark =
    dark.accent === colour ? 'On a dark page it stays.' : `On a dark page ${dark.accent} is taken.`;
  return `${onLight} ${onDark}`;
}
