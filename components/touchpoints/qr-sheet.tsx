import { useWords } from '#words';
import { QrCode } from './qr-code';
import './qr-sheet.css';

export const sheetSizes = ['a4', 'a6'] as const;
export type SheetSize = (typeof sheetSizes)[number];

/** What the sheet says in one language. */
export type SheetWords = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly question: string;
  readonly scan: string;
  readonly short: string;
};

/** A sheet to hang up: the question, a code that opens it, and what to do, in each language. */
export function QrSheet({
  size,
  brand,
  link,
  words,
}: {
  size: SheetSize;
  brand: { name: string; logo: string | null };
  link: string;
  words: readonly SheetWords[];
}) {
  const t = useWords();
  const [first, ...others] = words;
  if (!first) return null;
  return (
    <article className={`sheet sheet-${size}`}>
      <p className="brand">
        {brand.logo ? (
          // biome-ignore lint/performance/noImgElement: a data address of a few KB, for paper.
          <img src={brand.logo} alt="" />
        ) : null}
        {brand.name}
      </p>
      <h1 lang={first.language} dir={first.direction}>
        {first.question}
      </h1>
      <QrCode text={link} label={t('touchpoints.qr-of', { link })} />
      <p className="scan" lang={first.language} dir={first.direction}>
        {first.scan}
      </p>
      <p className="short" lang={first.language} dir={first.direction}>
        {first.short}
      </p>
      {others.map(({ language, direction, question, scan }) => (
        <p key={language} className="other" lang={language} dir={direction}>
          <b>{question}</b> {scan}
        </p>
      ))}
    </article>
  );
}
