import { Problem } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { dataFolder } from '../desk/data-folder.ts';
import { Store } from '../desk/store.ts';

/** The language that the command line speaks by itself: that of the settings, else of the system. */
export const languageOfUser = (): Language => new Store(dataFolder()).preferences.language;

/** What the command line says by itself. */
export const said: Translate = ((...asked) => textsOf(languageOfUser())(...asked)) as Translate;

/** That what was typed is not understood, and why. */
export const misused = (detail: string): Problem => new Problem('command-line/usage', { detail });
