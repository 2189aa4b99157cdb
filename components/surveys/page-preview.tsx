'use client';

import { type SyntheticEvent, useEffect, useState } from 'react';
import type { BandPoints } from '@/lib/surveys/band-points';
import { languageName } from '@/lib/surveys/language-names';
import type { PreviewMoment, PreviewTheme, PreviewView } from '@/lib/surveys/preview-view';

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
  const [device, setDevice] = useState<Device>('phone');
  const [theme, setTheme] = useState<PreviewTheme>('light');
  const [moment, setMoment] = useState('asked');
  const [wanted, setLanguage] = useState<string | null>(null);
  const language = languages.find((each) => each === wanted) ?? languages[0] ?? 'en';
  const moments = momentsOf(bands);
  const shown = moments.find(({ key }) => key === moment) ?? asked;
  const page = useSettled(draw({ language, moment: shown.moment, theme }));
  return (
    <section aria-label="Preview" className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Switch
          label="Device"
          chosen={device}
          choose={setDevice}
          options={[
            ['phone', 'Phone'],
            ['desktop', 'Desktop'],
          ]}
        />
        <Switch
          label="Theme"
          chosen={theme}
          choose={setTheme}
          options={[
            ['light', 'Light'],
            ['dark', 'Dark'],
          ]}
        />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label="What respondents see"
          value={shown.key}
          choose={setMoment}
          options={moments.map(({ key, name }) => [key, name])}
        />
        {languages.length > 1 ? (
          <Choice
            label="Language of the preview"
            value={language}
            choose={setLanguage}
            options={languages.map((tag) => [tag, languageName(tag)])}
          />
        ) : null}
      </div>
      <div role="img" aria-label={`Preview: ${label}`} className="min-w-0">
        <Frame key={device} page={page} device={device} theme={theme} />
      </div>
    </section>
  );
}

type Moment = { key: string; name: string; moment: PreviewMoment };

const asked: Moment = { key: 'asked', name: 'The question', moment: { phase: 'asked' } };

function momentsOf(bands: readonly BandPoints[]): Moment[] {
  const after = (phase: 'saved' | 'thanks', words: string) =>
    bands.map(({ band, name }) => ({
      key: `${phase} ${band}`,
      name: `${words}: ${name}`,
      moment: { phase, band },
    }));
  return [asked, ...after('saved', 'Answered'), ...after('thanks', 'Thanks')];
}

function Frame({ page, device, theme }: { page: string; device: Device; theme: PreviewTheme }) {
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
        title="Page of the question"
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
