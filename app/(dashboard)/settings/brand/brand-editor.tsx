'use client';

import { useWords } from '#words';
import { BrandForm, type EditedBrand } from '@/components/settings/brand-form';
import { PagePreview } from '@/components/surveys/page-preview';
import { brandColours, contrast } from '@/lib/asking/brand-colours';
import { previewPage } from '@/lib/asking/preview-page';
import type { FormAction } from '@/lib/form-state';
import { bandPoints } from '@/lib/surveys/band-points';
import type { SurveyDraft } from '@/lib/surveys/content-edit';
import { formatNumber, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

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
  const t = useWords();
  return (
    <BrandForm
      action={action}
      company={company}
      brand={brand}
      contrastWords={(colour) => contrastWords(t, colour)}
      preview={({ brandName, ...shown }) => (
        <PagePreview
          label={`${brandName || company}: ${survey.question.question}`}
          bands={bandPoints(t, 'ces', survey.question.scale)}
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
function contrastWords(t: Words, colour: string): string {
  const { light, dark } = brandColours(colour);
  const onWhite = formatNumber(t, contrast(colour, '#ffffff'), 1);
  return paragraph(t, [
    light.accent === colour
      ? t('brand-form.light-good', { contrast: onWhite })
      : t('brand-form.light-poor', { contrast: onWhite, taken: light.accent }),
    dark.accent === colour
      ? t('brand-form.dark-stays')
      : t('brand-form.dark-taken', { taken: dark.accent }),
  ]);
}
