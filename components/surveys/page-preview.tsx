'use client';

import { type SyntheticEvent, useEffect, useState } from 'react';
import { useWords } from '#words';
import type { BandPoints } from '@/lib/surveys/band-points';
import { languageName } from '@/lib/surveys/language-names';
import type { PreviewMoment, PreviewTheme, PreviewView } from '@/lib/surveys/preview-view';
import type { Words } from '@/lib/words/words';

type Device = 'phone' | 'desktop';

/** How high the frame is at least, in CSS pixels of the page inside it. */
const heights: Record<Device, number> = { phone: 620, desktop: 700 };

/**
 * The page of a question as respondents get it, in a frame that runs no script
 * and cannot be operated; for whoever hears the page, its words are the label.
 */
export function PagePreview({
  label,
  bands,
  languages,
  draw,
}: {
  /** What a screen reader says of it. */
  label: string;
  bands: readonly BandPoints[];
  languages: readonly string[];
  /** Makes the page of a view. */
  draw: (view: PreviewView) => string;
}) {
  const t = useWords();
  const [device, setDevice] = useState<Device>('phone');
  const [theme, setTheme] = useState<PreviewTheme>('light');
  const [moment, setMoment] = useState('asked');
  const [wanted, setLanguage] = useState<string | null>(null);
  const language = languages.find((each) => each === wanted) ?? languages[0] ?? 'en';
  const moments = momentsOf(t, bands);
  const shown = moments.find(({ key }) => key === moment) ?? askedMoment(t);
  const page = useSettled(draw({ language, moment: shown.moment, theme }));
  return (
    <section aria-label={t('survey-preview.preview')} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Switch
          label={t('survey-preview.device')}
          chosen={device}
          choose={setDevice}
          options={[
            ['phone', t('survey-preview.phone')],
            ['desktop', t('survey-preview.desktop')],
          ]}
        />
        <Switch
          label={t('shell.theme')}
          chosen={theme}
          choose={setTheme}
          options={[
            ['light', t('shell.theme-light')],
            ['dark', t('shell.theme-dark')],
          ]}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label={t('survey-preview.moment')}
          value={shown.key}
          choose={setMoment}
          options={moments.map(({ key, name }) => [key, name])}
        />
        {languages.length > 1 ? (
          <Choice
            label={t('survey-preview.language')}
            value={language}
            choose={setLanguage}
            options={languages.map((tag) => [tag, languageName(t, tag)])}
          />
        ) : null}
      </div>
      <div role="img" aria-label={t('survey-preview.named', { label })} className="min-w-0">
        <Frame key={device} page={page} device={device} theme={theme} />
      </div>
    </section>
  );
}

type Moment = { key: string; name: string; moment: PreviewMoment };

function askedMoment(t: Words): Moment {
  return { key: 'asked', name: t('survey-preview.asked'), moment: { phase: 'asked' } };
}

function momentsOf(t: Words, bands: readonly BandPoints[]): Moment[] {
  const after = (phase: 'saved' | 'thanks') =>
    bands.map(({ band, name }) => ({
      key: `${phase} ${band}`,
      name: t(`survey-preview.${phase}`, { band: name }),
      moment: { phase, band },
    }));
  return [askedMoment(t), ...after('saved'), ...after('thanks')];
}

function Frame({ page, device, theme }: { page: string; device: Device; theme: PreviewTheme }) {
  const t = useWords();
  const isDesktop = device === 'desktop';
  const least = heights[device];
  const [height, setHeight] = useState(least);
  // Allowed to be of our origin, without scripts, so that its height can be read.
  const measure = ({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>) => {
    frame.style.height = `${least}px`;
    const needed = frame.contentDocument?.documentElement.scrollHeight ?? least;
    frame.style.height = `${needed}px`;
    setHeight(needed);
  };
  return (
    <div
      className={`mx-auto overflow-hidden rounded-lg border border-line-strong ${isDesktop ? 'w-full' : 'w-full max-w-[390px]'}`}
      style={{ height: isDesktop ? height / 2 : height }}
    >
      <iframe
        inert
        title={t('survey-preview.frame')}
        sandbox="allow-same-origin"
        srcDoc={page}
        onLoad={measure}
        className={`block border-0 ${isDesktop ? 'w-[200%] origin-top-left scale-50' : 'w-full'}`}
        style={{ height, colorScheme: theme }}
      />
    </div>
  );
}

function Switch<Value extends string>({
  label,
  chosen,
  choose,
  options,
}: {
  label: string;
  chosen: Value;
  choose: (value: Value) => void;
  options: readonly (readonly [Value, string])[];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the flex box that a switch is.
    <div role="group" aria-label={label} className="seg">
      {options.map(([value, words]) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => choose(value)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

function Choice({
  label,
  value,
  choose,
  options,
}: {
  label: string;
  value: string;
  choose: (value: string) => void;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <select
      aria-label={label}
      className="input"
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}

const restMs = 150;

/** A value once it has not changed for a moment, so that a frame is not loaded anew with every letter. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
