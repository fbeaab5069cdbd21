import { type Language, languageRecords, languages } from '#texts/languages.ts';

/** Which currencies there are, how they are written and how many decimals they have is what `Intl` knows [ISO 4217]. */
export const currencyCodes: readonly string[] = Intl.supportedValuesOf('currency');

const isCode = new Set(currencyCodes);

/** The code for no currency at all [ISO 4217], where a row has none. */
export const noCurrency = 'XXX';

function writtenSign(code: string, language: Language, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const parts = new Intl.NumberFormat(languageRecords[language].numberLocale, {
    style: 'currency',
    currency: code,
    currencyDisplay,
  }).formatToParts(1);
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
}

const decimalsOfCode = new Map<string, number>();

/** How many decimals a currency has by itself: none for yen and rupiah, two for dollars. */
export function currencyDecimals(code: string): number {
  const known = decimalsOfCode.get(code);
  if (known !== undefined) return known;
  const options = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions();
  const decimals = options.maximumFractionDigits ?? 2;
  decimalsOfCode.set(code, decimals);
  return decimals;
}

const signOfCode = new Map<string, string>();

/** The sign of a currency where readers of the language know it, else its ISO code. */
export function currencySign(code: string, language: Language): string {
  const key = `${code} ${language}`;
  const known = signOfCode.get(key);
  if (known !== undefined) return known;
  const english = writtenSign(code, 'en', 'symbol');
  // A sign of its own, such as $ or €, is known everywhere; letters are a matter of language.
  const sign = [...english].length === 1 ? english : writtenSign(code, language, 'symbol');
  signOfCode.set(key, sign);
  return sign;
}

const names = new Map<Language, Intl.DisplayNames>();

/** The name of a currency in words of a language. */
export function currencyName(code: string, language: Language): string {
  const display =
    names.get(language) ?? new Intl.DisplayNames(languageRecords[language].locale, { type: 'currency' });
  names.set(language, display);
  return display.of(code) ?? code;
}

/** What may stand for a currency in a text, folded: for each the currencies that it can mean, the likeliest first. */
interface Signs {
  /** As a language writes them, so that one sign means one currency. */
  readonly sure: ReadonlyMap<string, string>;
  /** Bare signs and names that several currencies share. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

let signs: Signs | null = null;

function knownSigns(): Signs {
  if (signs) return signs;
  const sure = new Map<string, string>();
  const shared = new Map<string, string[]>();
  const share = (sign: string, code: string) => {
    const codes = shared.get(sign) ?? [];
    if (!codes.includes(code)) shared.set(sign, [...codes, code]);
  };
  for (const language of languages) {
    for (const code of currencyCodes) {
      const sign = writtenSign(code, language, 'symbol');
      if (sign !== code && !sure.has(sign)) sure.set(sign, code);
    }
  }
  for (const code of currencyCodes) {
    const narrow = writtenSign(code, 'en', 'narrowSymbol');
    if (narrow !== code) share(narrow, code);
    // S$ and the like: the bare sign behind the first letters of the code.
    if (/^\p{Sc}$/u.test(narrow)) {
      share(`${code[0]}${narrow}`, code);
      share(`${code.slice(0, 2)}${narrow}`, code);
    }
    for (const language of languages) {
      const words = currencyName(code, language).toLowerCase().split(' ');
      share(words.join(' '), code);
      share(words.at(languageRecords[language].currencyNoun === 'last' ? -1 : 0) as string, code);
    }
  }
  signs = { sure, shared };
  return signs;
}

/** More currencies than this that a sign may mean are no question that helps. */
const mostAsked = 4;

/**
 * The currencies that a code, sign or name in a text can mean: one where it is clear, several where somebody has
 * to be asked, none where it means no currency. A sign that `own`, the currency of its place, shares with the one
 * that it means by itself can mean either.
 */
export function currenciesOf(text: string, own: string | null): readonly string[] {
  if (text === '') return [];
  const { sure, shared } = knownSigns();
  const upper = text.toUpperCase();
  if (isCode.has(upper) && (text === upper || upper === own || isSpoken(upper))) return [upper];
  if (/^rp$/iu.test(text)) return ['IDR'];
  const meant = sure.get(text);
  const word = text.toLowerCase();
  const candidates = shared.get(text) ?? shared.get(word) ?? shared.get(word.replace(/s$/u, '')) ?? [];
  const isOwn = own !== null && candidates.includes(own);
  // A letter or two, such as Q, K and kr, are more often something else.
  const isLetters = /^\p{L}{1,2}$/u.test(text) && !(shared.get(text)?.length === 1 && text.length > 1);
  if (isLetters) return isOwn ? [own] : [];
  if (meant) return isOwn && own !== meant ? [own, meant] : [meant];
  if (isOwn) return [own];
  // "Dollars" are those that have the bare sign to themselves.
  const bare = candidates.filter((code) => [...writtenSign(code, 'en', 'symbol')].length === 1);
  if (bare.length === 1 && candidates.length > 1 && /^\p{L}{3,}$/u.test(text)) return bare;
  return candidates.length <= mostAsked ? candidates : [];
}

/** Whether a text is, just so, the bare sign of one or several currencies. */
export const isSharedSign = (text: string): boolean => knownSigns().shared.has(text);

/** Whether a code is known well enough to be meant in small letters too: it has a sign in one of our languages. */
const isSpoken = (code: string): boolean =>
  languages.some((language) => writtenSign(code, language, 'symbol') !== code);
