import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#domain/plan/rows.ts';
import { en } from './en.ts';
import { id } from './id.ts';

void i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { translation: en }, id: { translation: id } },
  interpolation: { escapeValue: false },
  returnObjects: true,
  initAsync: false,
});

export const i18n = i18next;

/** The language of the screens right now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'id' ? 'id' : 'en';
}

export const currentLanguage = (): Language => (i18next.language === 'id' ? 'id' : 'en');
