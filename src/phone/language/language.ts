import { added } from '#texts/added.ts';
import type { phone } from '#texts/en/phone.ts';
import type { LanguageRecord } from '#texts/language-record.ts';
import type { Said } from '#texts/shape.ts';
import { type Translate, translatorOf } from '#texts/translator.ts';
import { keep, kept } from '../device/storage.ts';
import { storeOf, useStore } from '../device/store.ts';

type PhoneTexts = typeof phone;

/** A language of the page with all that it says. */
export interface PhoneLanguage {
  readonly id: string;
  readonly record: LanguageRecord;
  readonly say: Translate<PhoneTexts>;
}

const idOf = (path: string) => /(\w+)\/[\w-]+\.ts$/u.exec(path)?.[1] ?? '';

// Of each language only what phones say: the whole catalogue is many times the page.
const texts = import.meta.glob<Said<PhoneTexts>>('../../texts/*/phone.ts', { eager: true, import: 'phone' });
const records = Object.fromEntries(
  Object.entries(
    import.meta.glob<Record<string, LanguageRecord>>('../../texts/*/language.ts', { eager: true }),
  ).map(([path, module]) => [idOf(path), Object.values(module)[0] as LanguageRecord]),
);

const spoken = (id: string, record: LanguageRecord, said: Said<PhoneTexts>): PhoneLanguage => ({
  id,
  record,
  say: translatorOf<PhoneTexts>(said, record),
});

/** The languages of the page: those of the program. */
export const phoneLanguages: readonly PhoneLanguage[] = [
  ...Object.entries(texts).map(([path, said]) =>
    spoken(idOf(path), records[idOf(path)] as LanguageRecord, said),
  ),
  ...Object.entries(added).map(([id, { record, texts: said }]) =>
    spoken(id, record, (said as { readonly phone: Said<PhoneTexts> }).phone),
  ),
];

/** Older browsers call Indonesian `in`. */
const olderNames: Readonly<Record<string, string>> = { in: 'id' };

/** The language of the page that a phone understands best, by the languages that it asks for. */
export function languageFor(asked: readonly string[]): PhoneLanguage {
  for (const tag of asked) {
    const [name = ''] = tag.toLowerCase().split('-');
    const found = phoneLanguages.find(({ id }) => id === (olderNames[name] ?? name));
    if (found) return found;
  }
  return phoneLanguages[0] as PhoneLanguage;
}

const chosen = storeOf(languageFor([kept<string>('language') ?? [], navigator.languages].flat()));

/** The language that the page speaks now. */
export const currentLanguage = (): PhoneLanguage => chosen.get();

/** Speaks another language from now on, also when the page is opened again. */
export function chooseLanguage(id: string): void {
  keep('language', id);
  chosen.set(languageFor([id]));
}

/** Speaks a language where nobody has chosen one yet. */
export function speakAtFirst(id: string): void {
  if (kept<string>('language') === null) chosen.set(languageFor([id]));
}

/** Calls somebody when the language changes. */
export const onLanguage = chosen.subscribe;

/** The language that the page speaks, drawn again when it changes. */
export const useLanguage = (): PhoneLanguage => useStore(chosen);

/** The texts of the page's language. */
export const useTexts = (): PhoneLanguage['say'] => useLanguage().say;
