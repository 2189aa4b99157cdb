import { sql } from 'drizzle-orm';

/** The dictionary of a comment's language, by which its words are found in all their forms. */
export const commentDictionary = sql.raw(`case left(lower(language), 2)
  when 'ar' then 'arabic'::regconfig when 'da' then 'danish'::regconfig
  when 'de' then 'german'::regconfig when 'el' then 'greek'::regconfig
  when 'en' then 'english'::regconfig when 'es' then 'spanish'::regconfig
  when 'fi' then 'finnish'::regconfig when 'fr' then 'french'::regconfig
  when 'hu' then 'hungarian'::regconfig when 'it' then 'italian'::regconfig
  when 'nl' then 'dutch'::regconfig when 'no' then 'norwegian'::regconfig
  when 'nb' then 'norwegian'::regconfig when 'pt' then 'portuguese'::regconfig
  when 'ro' then 'romanian'::regconfig when 'ru' then 'russian'::regconfig
  when 'sv' then 'swedish'::regconfig when 'tr' then 'turkish'::regconfig
  else 'simple'::regconfig end`);

/** Every dictionary above but the plain one, which knows no forms. */
export const commentDictionaries = [
  'arabic',
  'danish',
  'dutch',
  'english',
  'finnish',
  'french',
  'german',
  'greek',
  'hungarian',
  'italian',
  'norwegian',
  'portuguese',
  'romanian',
  'russian',
  'spanish',
  'swedish',
  'turkish',
] as const;
