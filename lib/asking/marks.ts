import type { Direction } from '@/lib/metrics/scale';
import type { ScaleDrawing } from '@/lib/surveys/vocabulary';
import { type Html, html } from './html';

const mouthOf = (mood: number) => {
  const bend = 4 * (mood - 0.5);
  return `M8.5 ${(16 - bend * 0.6).toFixed(1)}q3.5 ${(bend * 2).toFixed(1)} 7 0`;
};

/** A face from sad (0) to glad (1). */
export function face(mood: number): Html {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5"/><path d="${mouthOf(mood)}M9 9.2v.6M15 9.2v.6" stroke-linecap="round"/></svg>`;
}

/** How glad the face of a point is; on an effort scale the high end is the sad one. */
export function moodOf(position: number, count: number, direction: Direction): number {
  const share = count > 1 ? position / (count - 1) : 1;
  return direction === 'ease' ? share : 1 - share;
}

const starPath = 'M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1-4.5-4.2 6.1-.8z';

export const star = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${starPath}" stroke-linejoin="round"/></svg>`;

const thumbPath =
  'M4 11h3.5v9H4zM7.5 11.5L11 4c1.5 0 2.5 1 2.5 2.5V10h5c1.3 0 2 1 1.7 2.2l-1.5 6c-.3 1.1-1 1.8-2.2 1.8h-9';

export function thumb(up: boolean): Html {
  const turned = up ? null : html` transform="rotate(180 12 12)"`;
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${thumbPath}" stroke-linejoin="round"${turned}/></svg>`;
}

export const tick = html`<svg class="ok" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11" stroke-width="1.5"/><path d="M7 12.5l3.5 3.5L17 9" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The outline of a point that is drawn, in a square of 24; null where its number or words stand. */
export function outlineOf(drawing: ScaleDrawing, mood: number): string | null {
  switch (drawing) {
    case 'faces':
      return `M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z${mouthOf(mood)}M9 9.2v.6M15 9.2v.6`;
    case 'stars':
      return starPath;
    case 'thumbs':
      return thumbPath;
    default:
      return null;
  }
}
