import { create } from 'zustand';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';

const useSpoken = create<{ readonly language: Language }>(() => ({ language: 'en' }));

/** The language of the screens right now. */
export const useLanguage = (): Language => useSpoken(({ language }) => language);

/** The same outside of React. */
export const currentLanguage = (): Language => useSpoken.getState().language;

/** The texts of the screens. */
export const useTexts = (): Translate => textsOf(useLanguage());

/** The same outside of React. */
export const t = ((...asked) => textsOf(currentLanguage())(...asked)) as Translate;

/** Lets the screens speak a language. */
export function speak(language: Language): void {
  useSpoken.setState({ language });
  document.documentElement.lang = language;
}
