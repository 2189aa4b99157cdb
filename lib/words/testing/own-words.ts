/** Files and folders whose words stand in the source, and why; all others have theirs in lib/words/messages. */
export const ownWords: readonly string[] = [
  // Questions speak the language of the survey.
  'lib/asking',
  'lib/surveys/template-words-en.ts',
  'lib/surveys/template-words-pl.ts',
  'lib/surveys/template-words-ru.ts',
  'lib/surveys/likert-words.ts',
  'lib/mail/mail-words.ts',
  // Headers of mail.
  'lib/mail/mail-headers.ts',
  // Names of scripts, as Unicode has them.
  'lib/surveys/text-direction.ts',
  // Programs read these in English: the API, its errors, and its address book.
  'lib/api',
  'lib/api-route.ts',
  'app/api',
  // The columns of the export of the audit log are fixed, and its rows English.
  'lib/audit/audit-csv.ts',
  // So are those of the export of response rates.
  'lib/reports/response-rate-csv.ts',
  // Whoever sits at the command line reads these.
  'lib/auth/operator.ts',
  'lib/auth/sign-in-link.ts',
  // Names of browsers and systems.
  'lib/auth/browser-name.ts',
  // Logs, and terms of the protocol.
  'lib/auth/next-auth.ts',
  'lib/auth/oidc-provider.ts',
  // Markup and styles; its words are messages.
  'lib/away-page.ts',
  // Faults of the address of a file, which programs write.
  'lib/exports/export-params.ts',
  // What is asked of a link besides its page.
  'app/v/[token]/export',
  // Files of other programs are known by the words that stand in them.
  'lib/csv/header-rows.ts',
  'lib/csv/likert-words.ts',
  'lib/csv/preset-help-desks.ts',
  'lib/csv/preset-survey-tools.ts',
  'lib/csv/value-presets.ts',
  // Mappings and records are kept under these names.
  'lib/csv/stored-names.ts',
  // The columns of a file that programs read too.
  'lib/imports/refusal-csv.ts',
  // Logs, metrics and settings are read by whoever runs the server; the rest of a scrape too.
  'app/metrics',
  'app/readyz',
  'app/robots.txt',
  'app/widget.js',
  'lib/before-server.ts',
  'lib/env.ts',
  'lib/live',
  'lib/log.ts',
  'lib/observe',
  // Methods are called so in formulas too, and a language names itself.
  'lib/words/definition-words.ts',
  'lib/words/languages.ts',
  // Typefaces are called the same everywhere.
  'lib/exports/fonts.ts',
  // The gallery is for whoever builds the product.
  'app/gallery',
  // It replaces the whole page, and all that could tell it a language.
  'app/global-error.tsx',
  // Tables for other programs: their columns are called alike wherever they are read.
  'lib/reports/effort-csv.ts',
  'lib/reports/forecast-customers.ts',
  'lib/reports/movements-csv.ts',
];
