'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '#words';
import { useKeptForm } from '@/components/catalog/use-kept-form';
import { FormOutcome } from '@/components/forms/form-outcome';
import { useForm } from '@/components/forms/use-form';
import { Checkbox, Field, TextField } from '@/components/ui/field';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form-state';
import { logoKinds, readLogo } from '@/lib/surveys/brand-input';
import type { Programme } from '@/lib/surveys/programme';
import { type Said, say } from '@/lib/words/said';

export type EditedBrand = Pick<Programme, 'brandName' | 'brandColour' | 'logo' | 'privacyUrl'>;

const colour = /^#[0-9a-f]{6}$/;

/** Name, colour, logo and privacy link of the pages and mails that respondents get. */
export function BrandForm({
  action,
  company,
  brand,
  contrastWords,
  preview,
}: {
  action: FormAction;
  /** What stands there without a name. */
  company: string;
  brand: EditedBrand;
  contrastWords: (colour: string) => string;
  preview: (brand: EditedBrand) => ReactNode;
}) {
  const t = useWords();
  const { state, attributes, error, typed } = useForm(action);
  const [brandName, setName] = useState(typed('brandName', brand.brandName ?? ''));
  const [typedColour, setColour] = useState(typed('brandColour', brand.brandColour));
  const [privacyUrl, setPrivacy] = useState(typed('privacyUrl', brand.privacyUrl ?? ''));
  const logo = useLogo(brand.logo);
  const brandColour = typedColour.trim().toLowerCase();
  const shown = colour.test(brandColour) ? brandColour : brand.brandColour;
  const kept = useKeptForm();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,380px)]">
      <Panel title={t('brand-form.title')} note={t('brand-form.note')} padded>
        <form
          {...attributes}
          ref={(form) => {
            attributes.ref.current = form;
            kept.current = form;
          }}
          className="grid gap-4"
        >
          <FormOutcome state={state} />
          <TextField
            label={t('brand-form.name')}
            name="brandName"
            maxLength={80}
            autoComplete="off"
            placeholder={company}
            hint={t('brand-form.name-hint')}
            error={error('brandName')}
            value={brandName}
            onChange={({ target }) => setName(target.value)}
          />
          <Field
            label={t('brand-form.colour')}
            error={error('brandColour')}
            hint={contrastWords(shown)}
          >
            {(tied) => (
              <div className="flex gap-2">
                <input
                  type="color"
                  aria-label={t('brand-form.choose-colour')}
                  className="input w-12 shrink-0 p-1"
                  value={shown}
                  onChange={({ target }) => setColour(target.value)}
                />
                <input
                  {...tied}
                  name="brandColour"
                  className="input font-mono"
                  maxLength={7}
                  autoComplete="off"
                  spellCheck={false}
                  value={typedColour}
                  onChange={({ target }) => setColour(target.value)}
                />
              </div>
            )}
          </Field>
          <LogoField
            logo={logo}
            error={logo.refusal ? say(t, logo.refusal) : error('logo')}
            hasLogo={brand.logo !== null}
          />
          <TextField
            label={t('brand-form.privacy')}
            name="privacyUrl"
            type="url"
            maxLength={500}
            autoComplete="off"
            placeholder="https://"
            hint={t('brand-form.privacy-hint')}
            error={error('privacyUrl')}
            value={privacyUrl}
            onChange={({ target }) => setPrivacy(target.value)}
          />
          <div className="end">
            <SubmitButton>{t('ui.save')}</SubmitButton>
          </div>
        </form>
      </Panel>
      <div className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
        {preview({
          brandName: brandName.trim() || null,
          brandColour: shown,
          logo: logo.shown,
          privacyUrl: privacyUrl || null,
        })}
      </div>
    </div>
  );
}

/** The logo as it will be: the one that is kept, a chosen file, or none. */
function useLogo(kept: string | null) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = file ? readLogo(file) : Promise.resolve(null);
    void read.then((result) => {
      if (!isCurrent) return;
      setChosen(result && 'url' in result ? result.url : null);
      setRefusal(result && 'refusal' in result ? result.refusal : null);
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);
  return { shown: chosen ?? (isRemoved ? null : kept), refusal, setFile, isRemoved, setRemoved };
}

function LogoField({
  logo,
  error,
  hasLogo,
}: {
  logo: ReturnType<typeof useLogo>;
  error: string | null;
  hasLogo: boolean;
}) {
  const t = useWords();
  return (
    <>
      <Field label={t('brand-form.logo')} error={error} hint={t('brand-form.logo-hint')}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            name="logo"
            accept={logoKinds}
            className="block max-w-full text-ink-2 file:me-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-2.5 file:text-ink"
            onChange={({ target }) => logo.setFile(target.files?.[0] ?? null)}
          />
        )}
      </Field>
      {hasLogo ? (
        <Checkbox
          label={t('brand-form.logo-remove')}
          name="removeLogo"
          value="yes"
          checked={logo.isRemoved}
          onChange={({ target }) => logo.setRemoved(target.checked)}
        />
      ) : null}
    </>
  );
}
