import type { FigureAnswer, FigurePlace, FigureRefusal } from '#domain/figure/figure.ts';
import { outcomeOf } from '#domain/figure/read-figure.ts';
import { formatNumber, formatRelative, formatValue, signed } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';

/** What the sentence of a refused figure names. */
interface Named {
  readonly example: string;
  readonly currency: string;
  readonly unit: string;
}

const refusals: Record<Language, Record<FigureRefusal, (named: Named) => string>> = {
  en: {
    'not-a-figure': ({ example }) => `Write a figure such as ${example}.`,
    'several-figures': ({ example }) => `Write one figure, such as ${example}.`,
    'a-name': ({ example }) => `This reads like a name or a date. Write a figure such as ${example}.`,
    marks: ({ example }) => `The marks between the digits can't be read. Write it as ${example}.`,
    'too-many-digits': () => 'That is more than fifteen digits. Write it rounded.',
    'currency-unknown': ({ currency }) => `The currency isn't known. Write its code, such as ${currency}.`,
    'other-currency': ({ currency }) => `The figures here are in ${currency}. Write it in ${currency}.`,
    'other-unit': ({ unit, example }) => `Write it in ${unit || `a figure such as ${example}`}.`,
    'percent-here': () => 'The figures here are no percentages. Write the value itself.',
    'money-here': () => 'The figures here are no money. Write the value itself.',
    'change-here': () => 'Write the value itself, without a plus.',
    'no-baseline': () => 'A change needs a baseline. Write the target itself, or the baseline first.',
  },
  id: {
    'not-a-figure': ({ example }) => `Tulis angka seperti ${example}.`,
    'several-figures': ({ example }) => `Tulis satu angka saja, misalnya ${example}.`,
    'a-name': ({ example }) => `Ini tampak seperti nama atau tanggal. Tulis angka seperti ${example}.`,
    marks: ({ example }) => `Tanda pemisah angkanya tidak terbaca. Tulis seperti ${example}.`,
    'too-many-digits': () => 'Lebih dari lima belas digit. Tulis dengan pembulatan.',
    'currency-unknown': ({ currency }) => `Mata uangnya tidak dikenal. Tulis kodenya, misalnya ${currency}.`,
    'other-currency': ({ currency }) => `Angka di sini dalam ${currency}. Tulis dalam ${currency}.`,
    'other-unit': ({ unit, example }) => (unit ? `Tulis dalam ${unit}.` : `Tulis angka seperti ${example}.`),
    'percent-here': () => 'Angka di sini bukan persentase. Tulis nilainya langsung.',
    'money-here': () => 'Angka di sini bukan nilai uang. Tulis nilainya langsung.',
    'change-here': () => 'Tulis nilainya langsung, tanpa tanda plus.',
    'no-baseline': () =>
      'Perubahan memerlukan nilai awal. Tulis targetnya langsung, atau isi nilai awal dahulu.',
  },
};

/** Why a figure was refused in its place, and what to write instead. */
export function refusalWords(reason: FigureRefusal, place: FigurePlace): string {
  const { language, currency, unit } = place;
  return refusals[language][reason]({ example: formatNumber(1250.5, language), currency, unit });
}

const words = {
  en: {
    question: 'What does it mean?',
    points: (change: string, to: string) => `${change} points: ${to}`,
    difference: (change: string, to: string) => `${change}: ${to}`,
    relative: (change: string, of: string, to: string) => `${change} of ${of}: ${to}`,
  },
  id: {
    question: 'Apa maksudnya?',
    points: (change: string, to: string) => `${change} poin: ${to}`,
    difference: (change: string, to: string) => `${change}: ${to}`,
    relative: (change: string, of: string, to: string) => `${change} dari ${of}: ${to}`,
  },
} as const;

/** What is asked where a figure can mean several things. */
export const figureQuestion = (language: Language): string => words[language].question;

/** One of the meanings that a figure can have, with what it comes to. */
export function choiceWords(answer: FigureAnswer, place: FigurePlace): string {
  const { language, currency, unit, baseline } = place;
  const measure = place.measure ?? 'number';
  const write = (value: number) => formatValue(value, { measure, currency, unit }, language);
  if (answer.kind === 'value') {
    const { value } = answer;
    return formatValue(value, { ...answer, measure: answer.measure ?? measure }, language);
  }
  const to = write(outcomeOf(answer, place) ?? 0);
  if (answer.kind === 'relative') {
    const change = formatRelative(answer.percent, language);
    return words[language].relative(change, write(baseline ?? 0), to);
  }
  return measure === 'percent'
    ? words[language].points(
        signed(answer.by, (change) => formatNumber(change, language)),
        to,
      )
    : words[language].difference(signed(answer.by, write), to);
}
