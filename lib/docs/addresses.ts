import type { Definition } from '@/lib/metrics/definition';

/** The files of the documents about numbers, by the part of the address behind /docs/metrics; the first has none. */
export const documents = {
  metrics: 'metrics.md',
  churn: 'metrics/churn.md',
  clv: 'metrics/clv.md',
  links: 'metrics/links.md',
  trends: 'metrics/trends.md',
  'targets-and-norms': 'targets-and-norms.md',
  why: 'metrics/why.md',
} as const;

export type DocumentId = keyof typeof documents;

export const documentIds = Object.keys(documents).filter(
  (name): name is DocumentId => name in documents,
);

/** The page of a document, at one of its headings. */
function addressOf(id: DocumentId, heading?: string): string {
  const page = id === 'metrics' ? '/docs/metrics' : `/docs/metrics/${id}`;
  return heading ? `${page}#${heading}` : page;
}

/** Where the number behind an (i) is explained. */
export const explained = {
  scores: addressOf('metrics'),
  churn: addressOf('churn'),
  customerChurn: addressOf('churn', 'customer-churn'),
  revenueChurn: addressOf('churn', 'revenue-churn-and-retention'),
  movements: addressOf('churn', 'movements'),
  cohorts: addressOf('churn', 'cohort-table'),
  survival: addressOf('churn', 'survival'),
  revenueAtRisk: addressOf('churn', 'revenue-at-risk'),
  historic: addressOf('clv', 'historic'),
  simple: addressOf('clv', 'simple'),
  discounted: addressOf('clv', 'discounted'),
  sbg: addressOf('clv', 'contracts-sbg'),
  orders: addressOf('clv', 'value-of-a-customer'),
  alive: addressOf('clv', 'bgnbd'),
  backtest: addressOf('clv', 'backtest'),
  fits: addressOf('clv', 'how-models-are-fitted'),
  lifecycle: addressOf('clv', 'where-value-is-made-and-lost'),
  valueOnPage: addressOf('clv', 'on-the-page'),
  links: addressOf('links'),
  effort: addressOf('links', 'the-page-what-effort-costs'),
  bands: addressOf('links', 'rates-by-band'),
  odds: addressOf('links', 'logistic-regression'),
  correlations: addressOf('links', 'correlations'),
  drivers: addressOf('links', 'key-drivers'),
  changes: addressOf('metrics', 'changes'),
  manyChanges: addressOf('metrics', 'many-changes-at-once'),
  rankings: addressOf('metrics', 'rankings'),
  responseRate: addressOf('metrics', 'response-rate'),
  signal: addressOf('metrics', 'what-a-trend-says'),
  why: addressOf('why'),
} as const;

const methods: Readonly<Record<Definition['method']['kind'], string>> = {
  mean: 'mean',
  share: 'share-agree-satisfied-top-box',
  net: 'net',
  pomp: '0100-pomp',
};

/** Where the method of a score is explained. */
export function scoreAddress({ method }: Pick<Definition, 'method'>): string {
  return addressOf('metrics', methods[method.kind]);
}

/** The document of an address such as `/docs/metrics/clv`; null if there is none such. */
export function documentAt(page: readonly string[]): DocumentId | null {
  const [name = 'metrics', ...rest] = page;
  const found = documentIds.find((id) => id === name);
  const isFirst = page.length === 0;
  return rest.length === 0 && found && (found !== 'metrics' || isFirst) ? found : null;
}

/** A link between documents as their pages have it: `../metrics.md#net` → `/docs/metrics#net`. */
export function pageOfLink(href: string): string {
  if (href.startsWith('#') || /^https?:/.test(href)) return href;
  const [path = '', heading] = href.split('#');
  const file = path.split('/').at(-1) ?? '';
  const found = documentIds.find((id) => `${id}.md` === file);
  return found ? addressOf(found, heading) : href;
}
