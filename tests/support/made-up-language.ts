import shippedMetrics from '../../resources/metrics.json' with { type: 'json' };
import shippedTemplates from '../../resources/templates.json' with { type: 'json' };
import { en } from '../../src/texts/en/catalogue.ts';
import { english } from '../../src/texts/en/language.ts';
import { indonesian } from '../../src/texts/id/language.ts';

/** A language that nobody speaks: every text of the English one in brackets. */
export const madeUp = 'xx' as 'en';

const bracketed = (node: unknown): unknown => {
  if (typeof node === 'string') return `⟦${node}⟧`;
  if (Array.isArray(node)) return node.map(bracketed);
  return Object.fromEntries(Object.entries(node as object).map(([name, child]) => [name, bracketed(child)]));
};

/** What `globalThis` has to hold before the program is loaded, for it to speak the language. */
export const withMadeUp = {
  tanggaLanguages: {
    [madeUp]: {
      texts: bracketed(en),
      record: {
        ...english,
        name: '⟦Made up⟧',
        companyName: '⟦Our company⟧',
        halfYear: '⟦H⟧',
        fiscalYear: '⟦FY⟧',
      },
    },
  },
};

/** Every text that somebody wrote in a value of JSON: its units too, but no names of kinds and states. */
export function textsOfJson(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return name === 'unit' || !/^[a-z][\w-]*$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsOfJson(child, Array.isArray(value) || /^[a-z]{2}$/u.test(key) ? name : key),
  );
}

const days = new Set(
  ['long', 'short'].flatMap((style) => {
    const named = (options: Intl.DateTimeFormatOptions, month: number, day: number) =>
      new Intl.DateTimeFormat(english.locale, options).format(new Date(Date.UTC(2024, month, day)));
    return Array.from({ length: 12 }, (_, at) => [
      named({ month: style as 'long' }, at, 1),
      named({ weekday: style as 'long' }, 0, at + 1),
    ]).flat();
  }),
);

/** Names that are the same in every language, and what stands on keys. */
const names = /^(?:Tangga|PDF|A\d|Letter|Ctrl|Shift|Alt|Enter|Esc|Escape|Del|Delete|Home|End|Space|F\d+)$/u;

/** What a select offers by the names that it has everywhere: languages by their own, currencies by those that `Intl` knows. */
const offered = [english.name, indonesian.name].concat(
  Intl.supportedValuesOf('currency').map(
    (code) => new Intl.DisplayNames(english.locale, { type: 'currency' }).of(code) ?? code,
  ),
);

/** What a text says outside of brackets, but for what people wrote, figures, days and names of no language. */
export function unbracketed(text: string, written: readonly string[]): string[] {
  let depth = 0;
  let rest = '';
  for (const letter of text) {
    if (letter === '⟦') depth += 1;
    if (depth === 0) rest += letter;
    if (letter === '⟧') {
      depth -= 1;
      rest += ' ';
    }
  }
  const known = [...written, ...offered, ...textsOfJson([shippedMetrics, shippedTemplates])]
    .filter((one) => /\p{L}/u.test(one))
    .sort((a, b) => b.length - a.length);
  for (const one of new Set(known)) rest = rest.replaceAll(one, ' ');
  return (rest.match(/\p{L}[\p{L}\d]+/gu) ?? []).filter(
    (word) => !days.has(word) && !names.test(word) && !/^(?:\p{Lu}{2,3}|[QH]\d)$/u.test(word),
  );
}
