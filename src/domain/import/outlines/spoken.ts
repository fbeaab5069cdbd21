import type { Language } from '#texts/languages.ts';
import type { DecimalMark } from '../../figure/digits.ts';
import { titleDirection } from '../../wording/direction.ts';
import { withZeros } from '../large-numbers.ts';

/** What an outline is written in, as far as that says how its figures are read. */
export interface Spoken {
  /** That of whoever reads it: titles are read by the words of every language of the program. */
  readonly language: Language;
  readonly decimalMark: DecimalMark;
  /** Whether it is in a language that the program does not speak, so that its words are put into ones that it reads. */
  readonly isForeign: boolean;
}

/** Small words by which a language is told apart, and the mark before decimals in it. */
const tongues: readonly {
  readonly words: RegExp;
  readonly mark: DecimalMark;
  /** Whether titles in it are read as they stand. */
  readonly isOwn: boolean;
}[] = [
  { words: /\b(?:the|of|and|to|with|every|for|our|by|is)\b/giu, mark: '.', isOwn: true },
  {
    words: /\b(?:dan|yang|untuk|dari|ke|menjadi|dengan|setiap|tujuan|hasil|di)\b/giu,
    mark: ',',
    isOwn: true,
  },
  { words: /\b(?:und|der|die|das|von|auf|mit|für|ein|eine|wir|ziel|im|bis)\b/giu, mark: ',', isOwn: false },
  { words: /\b(?:el|la|los|las|con|y|del|una|cada|al|objetivo|clave|un)\b/giu, mark: ',', isOwn: false },
  {
    words: /\b(?:o|os|as|com|e|do|da|dos|uma|para|em|objetivo|chave|um|no|na)\b/giu,
    mark: ',',
    isOwn: false,
  },
  { words: /\p{Script=Hangul}/gu, mark: '.', isOwn: false },
  { words: /\p{Script=Han}/gu, mark: '.', isOwn: false },
];

/** What a text is written in; by whoever reads it where its words do not tell. */
export function spokenIn(text: string, reader: Language, readerMark: DecimalMark): Spoken {
  const counted = tongues.map((tongue) => ({ ...tongue, count: text.match(tongue.words)?.length ?? 0 }));
  const best = counted.reduce((first, next) => (next.count > first.count ? next : first));
  if (best.count === 0) return { language: reader, decimalMark: readerMark, isForeign: false };
  return { language: reader, decimalMark: best.mark, isForeign: !best.isOwn };
}

const figure = '(?:\\p{Sc}|[A-Z]{1,3}\\p{Sc}?)?\\s?\\d[\\d.,]*';
const ahead = `(?=${figure})`;

/** Ways to say where a figure goes, and how that is said in English, which reads them all. */
const ways: readonly (readonly [RegExp, string])[] = [
  // Letters that stand close to a figure make no name of it.
  [
    /(?<=[\p{Script=Han}\p{Script=Hangul}])(?=[\d\p{Sc}])|(?<=[\d%])(?=[\p{Script=Han}\p{Script=Hangul}])/gu,
    ' ',
  ],
  [/\bR\$\s?(?=\d)/gu, 'BRL '],
  [/从\s*(?=\D{0,3}\d)/gu, ' from '],
  [/(\d[\d.,]*\s?(?:%|\p{L}{1,4})?)\s?에서/gu, ' from $1 to '],
  [/(?:提升|提高|增长|增加|增|扩大|升|降低|减少|下降|缩短|降)?\s*(?:到|至|达到)\s*(?=\D{0,3}\d)/gu, ' to '],
  [/(\d[\d.,]*\s?(?:%|\p{L}{1,3})?)\s?(?:以上|이상)/gu, ' at least $1 '],
  [/(\d[\d.,]*\s?(?:%|\p{L}{1,3})?)\s?(?:以下|以内|이하|미만|이내)/gu, ' at most $1 '],
  [/(?:至少|不低于|최소)/gu, ' at least '],
  [/(?:至多|不超过|低于|최대)/gu, ' at most '],
  [/(\d[\d.,]*)\s?(?:元|人民币)/gu, '$1 CNY'],
  [/(\d[\d.,]*)\s?원/gu, '$1 KRW'],
  [/(?<=\d)\s?(?:Mio\.?|Millionen|millones|milhões|milhoes)(?!\p{L})/giu, ' million'],
  [/(?<=\d)\s?(?:Mrd\.?|Milliarden|mil millones|bilhões|bilhoes)(?!\p{L})/giu, ' billion'],
  [/(?<=\d)\s?(?:Tsd\.?|Tausend|mil)(?!\p{L})/giu, ' thousand'],
  [/(?<=\d)\s?(?:Prozent|por ciento|por cento)(?!\p{L})/giu, '%'],
  [
    new RegExp(
      `\\b(?:mindestens|mehr als|über|al menos|como mínimo|más de|pelo menos|no mínimo|mais de|acima de)\\s+${ahead}`,
      'giu',
    ),
    'at least ',
  ],
  [
    new RegExp(
      `\\b(?:höchstens|maximal|weniger als|unter|como máximo|menos de|por debajo de|no máximo|abaixo de)\\s+(?:en\\s+|em\\s+|bei\\s+)?${ahead}`,
      'giu',
    ),
    'at most ',
  ],
  [new RegExp(`\\b(?:von|de|desde)\\s+${ahead}`, 'giu'), 'from '],
  [new RegExp(`\\b(?:um|en un|en|em)\\s+(?=${figure}\\s?%)`, 'giu'), 'by '],
  [new RegExp(`\\b(?:auf|zu|a|hasta|para|até)\\s+${ahead}`, 'giu'), 'to '],
  [/\b(?:bis(?: zum)?|antes del?|até o dia|hasta el)\s+(?=\d{1,2}[./]\d{1,2}[./]\d{2,4})/giu, 'by '],
  [
    /(?<!\p{L})(?:steiger\p{L}*|erhöh\p{L}*|wachsen\p{L}*|aument\p{L}*|crec\p{L}*|cresc\p{L}*|increment\p{L}*|elevar)|증가|늘리|늘려|향상|높이|提升|提高|增长|增加/giu,
    ' increase ',
  ],
  [
    /(?<!\p{L})(?:senk\p{L}*|reduzi\p{L}*|verringer\p{L}*|verkürz\p{L}*|reduc\p{L}*|disminu\p{L}*|diminu\p{L}*|bajar|baixar|acortar)|감소|줄이|줄여|낮추|降低|减少|下降|缩短/giu,
    ' reduce ',
  ],
  [/\b(?:Tagen?|días?|dias?)\b|(?<=\d\s?)天|(?<=\d\s?)일(?!\p{L})/giu, ' days'],
  [/\b(?:Wochen?|semanas?)\b|(?<=\d\s?)周/giu, ' weeks'],
  [/\b(?:Stunden?|horas?)\b|(?<=\d\s?)(?:小时|시간)/giu, ' hours'],
  [/\b(?:Minuten?|minutos?)\b|(?<=\d\s?)(?:分钟|분(?!기))/giu, ' minutes'],
];
const keepWords = /(?<!\p{L})(?:halten|beibehalten|mantener|manter)(?!\p{L})|유지|保持|维持/iu;
const ofTheTime =
  /(\d[\d.,]*)\s?(?:%|percent|persen|Prozent)\s*(?:of (?:the )?(?:time|cases)|dari (?:seluruh |semua )?(?:waktu|kasus)|(?:der|aller) (?:Zeit|Fälle)|del tiempo|de los casos|do tempo|dos casos|의 (?:시간|경우)|的(?:时间|情况|时候))/iu;
const threshold = /(?:[≥≤]|(?<![-=])[<>]=?)\s*\p{Sc}?\s?\d/u;

/** The share of the time for which a title wants something, `95%`; null where it wants none. */
export function shareOfTime(title: string): string | null {
  const found = ofTheTime.exec(title)?.[1];
  return found ? `${found}%` : null;
}

/** A title in the words that titles are read by: nobody sees it, only its figures are taken. */
export function asSpoken(title: string, { isForeign }: Spoken): string {
  const said = isForeign
    ? ways.reduce(
        (text, [pattern, words]) => text.replace(pattern, words),
        withZeros(title.normalize('NFKC')),
      )
    : title;
  const isThreshold = threshold.test(title) && titleDirection(said) === null && !/\bfrom\b/iu.test(said);
  const isKept = isThreshold || (isForeign && keepWords.test(title));
  return (isKept ? `keep ${said}` : said).replace(/\s+/gu, ' ').trim();
}
