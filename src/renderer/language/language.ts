import { createContext, useContext } from 'react';
import { create } from 'zustand';
import { formatNumber } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { bringFirstTexts, bringTexts, type Translate, textsOf, wholeCatalogueOf } from '#texts/texts.ts';

export const useSpoken = create<{ readonly language: Language }>(() => ({ language: 'en' }));

/** What `useSpoken` says, for the many who read it: to follow a store costs each of them at its coming and going. */
export const SpokenLanguage = createContext<Language>('en');

/** The language of the screens right now. */
export const useLanguage = (): Language => useContext(SpokenLanguage);

/** The same outside of React. */
export const currentLanguage = (): Language => useSpoken.getState().language;

/** The texts of the screens. */
export const useTexts = (): Translate => textsOf(useLanguage());

/** Writes numbers that stand by themselves; those within texts are written with them. */
export function useNumbers(): (value: number) => string {
  const language = useLanguage();
  return (value) => formatNumber(value, language);
}

/** The texts of the screens outside of React. */
export const t = ((...asked) => textsOf(currentLanguage())(...asked)) as Translate;

function speakNow(language: Language): void {
  useSpoken.setState({ language });
  document.documentElement.lang = language;
}

/** Lets the screens speak a language: at once where its texts are here, else as soon as they are. */
export function speak(language: Language, bring = bringTexts): Promise<void> | void {
  const coming = bring(language);
  if (!coming) return speakNow(language);
  return coming.then(() => speakNow(language));
}

/** Lets a window that shows itself for the first time speak a language as soon as it has what it says then. */
export const speakFirst = (language: Language): Promise<void> | void => speak(language, bringFirstTexts);

/** Whether what parts that come later say is here. */
export const hasLaterTexts = (): boolean => wholeCatalogueOf(currentLanguage()) !== null;

/** Fetches what parts that come later say; null where it is here. */
export const bringLaterTexts = (): Promise<unknown> | null => bringTexts(currentLanguage());
