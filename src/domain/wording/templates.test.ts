import { expect, test } from 'vitest';
import { languages } from '#texts/languages.ts';
import { builtInTemplates } from '../template/built-in.ts';
import { keyResultTitleHints, objectiveTitleHints } from './check.ts';
import { languageOf } from './language.ts';

for (const language of languages) {
  test(`nothing is said against the program's own templates in ${language}, and their language is seen`, () => {
    const told = builtInTemplates.flatMap(({ title, keyResults }) => [
      ...objectiveTitleHints(title[language], true, language).map(([rule]) => [title[language], rule]),
      ...keyResults.flatMap((rung) =>
        keyResultTitleHints(
          rung.title[language],
          { kind: rung.kind, target: 'target' in rung && rung.target !== undefined ? rung.target : null },
          language,
        ).map(([rule]) => [rung.title[language], rule]),
      ),
    ]);
    expect(told).toEqual([]);
    const other = language === 'en' ? 'id' : 'en';
    for (const { title } of builtInTemplates) expect(languageOf(title[language], language)).not.toBe(other);
  });
}
