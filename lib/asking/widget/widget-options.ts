/** What `ergograph('survey', …)` takes; the names of Delighted's call mean the same here. */
export type WidgetOptions = {
  /** Which question: the token of the touchpoint's widget. The script's own `data-token` unless given. */
  token?: string;
  /** Who answers; without `sig`, made by a server, the answer is anonymous. */
  email?: string;
  name?: string;
  customer?: string;
  ticket?: string;
  sig?: string;
  /** What the site knows of the visit; `locale` chooses the language. */
  properties?: Record<string, string | number | boolean>;
  /** When the person became a customer: a date, or seconds since 1970. */
  createdAt?: string | number;
  /** Seconds after `createdAt`, or after the first visit, before anybody is asked. */
  initialDelay?: number;
  /** Seconds until somebody who answered is asked again. */
  recurringPeriod?: number;
  /** Seconds on the page before anybody is asked. */
  minTimeOnPage?: number;
  /** The share of visitors that is asked, 0–1; chance decides once a visitor. */
  sampleFactor?: number;
  /** Asks now, whoever was asked when. */
  forceDisplay?: boolean;
  /** Triggers, the first of which asks: seconds, the share of the page scrolled, leaving, an event. */
  delay?: number;
  scroll?: number;
  exit?: boolean;
  event?: string;
  /** Days until somebody is asked again who answered (90), closed it (30), or left it (7). */
  every?: number;
  afterClose?: number;
  afterShown?: number;
  language?: string;
  theme?: 'light' | 'dark';
  onShow?: () => void;
  onAnswer?: (score: number) => void;
  onClose?: () => void;
};

/** What the browser remembers of a question, each in milliseconds since 1970. */
export type WidgetRecord = {
  first?: number;
  shown?: number;
  closed?: number;
  answered?: number;
  /** The lot that decides by `sampleFactor`, 0–1. */
  lot?: number;
};

/** An answer as it is sent, and where. */
export type WidgetAnswer = { token: string; givenAt: number; body: Record<string, unknown> };

export type ErgographCall = ((...call: unknown[]) => void) & { q?: ArrayLike<unknown>[] };

declare global {
  interface Window {
    ergograph?: ErgographCall;
  }
}
