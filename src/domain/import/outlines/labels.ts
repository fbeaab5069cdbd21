/*
 * The words that stand in front of a line and tell what it is, as people write them in English, Indonesian, German,
 * Portuguese, Spanish, Korean and Chinese. Each is the source of a pattern, so that accents and endings are forgiven.
 */

import { subjectWords } from '../columns/column-words.ts';

/** What a line can be of a plan, from the outside in. */
export const roles = ['objective', 'keyResult', 'initiative', 'step'] as const;
export type Role = (typeof roles)[number];

/** Letters as people write them with and without their marks. */
const spellings: Readonly<Record<string, string>> = {
  a: '(?:ae|[aáàâãä])',
  e: '[eéèê]',
  i: '[iíî]',
  o: '(?:oe|[oóôõö])',
  u: '(?:ue|[uúü])',
  c: '[cç]',
  n: '[nñ]',
  ' ': '[\\s-]?',
  '-': '[\\s-]?',
};

/** A pattern for the words of a list that has them without accents. */
const spelled = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .map((word) =>
      word
        .normalize('NFC')
        .replace(/ss|[aeioucn -]/gu, (part) => (part === 'ss' ? '(?:ss|ß)' : (spellings[part] ?? part))),
    )
    .join('|');

/** What columns are called and what in front of a line says something else, such as `Result: 12`. */
const notInFront = new Set(
  'o,okr,result,results,hasil,ergebnis,ergebnisse,resultado,resultados,kennzahl,metric,metric name,metrica,indicador,指标'.split(
    ',',
  ),
);
const wordsFor = (role: Role): string => spelled(subjectWords[role].filter((word) => !notInFront.has(word)));

const roleWords: Readonly<Record<Role, string>> = {
  objective: `${wordsFor('objective')}|o(?=\\s*\\d|\\s*[:：])`,
  keyResult: `${wordsFor('keyResult')}|rc`,
  initiative: wordsFor('initiative'),
  step: wordsFor('step'),
};

/** What else a line or the end of one can say of what it belongs to. */
const attributeWords = {
  owner:
    'owners?|owned by|lead|responsible|dri|pic|assignee|pemilik|penanggung jawab|pj|verantwortlich(?:e[rn]?)?|zust(?:ä|a|ae)ndig|respons[aá]ve(?:l|is)|responsables?|due[nñ]o|encargad[oa]|dono|담당자?|책임자|오너|负责人|責任人|责任人',
  dueOn:
    'due(?: date| on| by)?|deadline|tenggat(?: waktu)?|batas waktu|f(?:ä|a|ae)llig(?: am)?|frist|termin|prazo|plazo|vencimiento|vencimento|fecha l[ií]mite|data limite|마감일?|기한|截止(?:日期)?|期限',
  score: '(?:final )?score|grade|skor|bewertung|puntuaci[oó]n|pontua[cç][aã]o|nota final|점수|得分|评分',
  confidence:
    'confidence(?: level)?|(?:tingkat )?keyakinan|zuversicht|konfidenz|confian[cçz]a|자신감|확신도|신뢰도|信心(?:指数)?',
  baseline:
    'baseline|start(?:ing)? value|nilai awal|startwert|ausgangswert|valor inicial|l[ií]n(?:ea|ha)(?: de)? base|초기값|시작값|기준값|起始值|基线|基准值',
  target: 'target(?: value)?|nilai target|zielwert|meta|valor (?:meta|alvo)|목표값|目标值',
  current:
    'current(?: value)?|actual|result|realisasi|capaian|hasil(?: akhir)?|aktueller wert|ist(?:wert)?|ergebnis|resultado|realizado|valor (?:actual|atual)|현재값?|실적|결과|当前值|实际值|结果',
  progress: 'progress|kemajuan|progres|fortschritt|progresso|progreso|avance|진행률|进度|完成度',
  team: 'team|department|tim|departemen|divisi|abteilung|bereich|equipo|equipe|departamento|팀|부서|团队|部门',
  cycle:
    'cycle|period|quarter|periode|siklus|kuartal|zyklus|zeitraum|quartal|ciclo|per[ií]odo|trimestre|주기|기간|周期|季度',
  description:
    'description|why|notes?|comments?|deskripsi|keterangan|mengapa|alasan|catatan|beschreibung|warum|notiz|kommentar|descri[cç][aã]o|descripci[oó]n|por qu[eéê]|nota|comentarios?|설명|메모|이유|说明|描述|备注|原因',
  state: 'status|state|health|zustand|estado|situa[cç][aã]o|상태|状态|狀態',
  commit: 'commit(?:ted)?(?: value| target)?|komitmen|mindestziel|meta m[ií]nima|최소 목표|最低目标|保底目标',
  stretch:
    'stretch(?: value| target| goal)?|target (?:lebih|menantang)|meta (?:desafi(?:o|adora)|ambiciosa|aspiracional)|도전 ?목표|挑战目标|冲刺目标',
} as const;
export type Attribute = keyof typeof attributeWords;
const attributes = Object.keys(attributeWords) as Attribute[];

/** What stands around a baseline in brackets. */
export const baselineWords = new RegExp(
  `^(?:${attributeWords.baseline}|basis|base|from|start(?:s at)?|before|previously|sebelumnya|currently|current|now|today|was|dari|mulai|awal|saat ini|sekarang|semula|aktuell|derzeit|heute|bisher|vorher|von|war|ausgangspunkt|inicial|partida|antes|actual(?:mente)?|atual(?:mente)?|ahora|hoy|hoje|de|desde|현재|기준|초기|시작|기존|起始|当前|目前|现在|原)\\s*[:：=]?\\s*(?=\\S)`,
  'iu',
);

const counted = '(?:\\d{1,3}(?!\\d)(?:[.\\-]\\d+)*[a-z]?|[一二三四五六七八九十]+|[ivx]+)';
/** Behind a number nearly anything parts it from the title; a word alone needs a colon or a dash. */
const parted = {
  numbered: '(?:\\s*[:：.)、|]+\\s*|\\s+[–—-]+\\s+|\\s+|$)',
  bare: '(?:\\s*[:：]\\s*|\\s+[–—-]+\\s+)',
};
const bracketed = '(?:\\s*[(（]([^()（）]*)[)）])?';

const roleMarks = roles.map((role) => {
  const code = role === 'keyResult' ? '(?:o\\s?\\d+\\s?[-./_]?\\s?)?' : '';
  const word = `${code}(?:${roleWords[role]})`;
  return {
    role,
    numbered: new RegExp(`^${word}\\s*[#-]?\\s*(${counted})${bracketed}${parted.numbered}(.*)$`, 'isu'),
    bare: new RegExp(`^${word}()${bracketed}${parted.bare}(.*)$`, 'isu'),
    alone: new RegExp(`^${word}\\s*[:：]?$`, 'iu'),
  };
});

/** What the word in front of a line says that it is. */
export interface Mark {
  readonly role: Role;
  readonly number: string;
  /** What stands in brackets between word and title, an owner for the most part. */
  readonly aside: string;
  /** Empty where the word stands alone, over what it is said of. */
  readonly rest: string;
}

/** The word in front of a line; null where none tells. */
export function markOf(text: string): Mark | null {
  for (const { role, numbered, bare, alone } of roleMarks) {
    if (alone.test(text)) return { role, number: '', aside: '', rest: '' };
    const found = numbered.exec(text) ?? bare.exec(text);
    if (found) {
      const [, number = '', aside = '', rest = ''] = found;
      return { role, number, aside: aside.trim(), rest: rest.trim() };
    }
  }
  return null;
}

const attributeLines = attributes.map((attribute) => ({
  attribute,
  line: new RegExp(`^(?:${attributeWords[attribute]})\\s*[:：=]\\s*(.+)$`, 'isu'),
  end: new RegExp(
    `(?:^|[\\s,;|·–—-]+|\\s*[([（【]\\s*)(?:${attributeWords[attribute]})(?:\\s*[:：=]\\s*)([^|()[\\]（）【】;·:：]+?)\\s*[)\\]）】]?$`,
    'iu',
  ),
}));

/** A whole line that says something of what it hangs under, such as `Owner: Dewi`; null where it is none. */
export function attributeOf(text: string): { attribute: Attribute; value: string } | null {
  for (const { attribute, line } of attributeLines) {
    const value = line.exec(text)?.[1]?.trim();
    if (value) return { attribute, value };
  }
  return null;
}

/** What the end of a line says, such as `… | Owner: Dewi`, and the line before it; null where it says nothing. */
export function attributeAtEnd(text: string): { attribute: Attribute; value: string; before: string } | null {
  for (const { attribute, end } of attributeLines) {
    const found = end.exec(text);
    if (found && found.index > 0)
      return { attribute, value: (found[1] as string).trim(), before: text.slice(0, found.index).trim() };
  }
  return null;
}

const companyWords =
  'company|whole company|organi[sz]ation|perusahaan|organisasi|unternehmen|firma|empresa|organiza[cç](?:ión|ao|ão)|compañ[ií]a|회사|전사|公司|全公司';
/** Words over what a document holds, which name nothing in it. */
const fillers =
  'okrs?|our|my|all|the|plan|plans|rencana|kita|kami|for|of|and|untuk|dan|und|für|fuer|der|die|des|de|del|da|do|das|para|y|e|la|el|los|draft|final|level|team|2030|的|의';

const only = (...sources: string[]) =>
  new RegExp(`^(?:(?:${sources.join('|')})(?![\\p{L}\\d])|[\\s\\p{P}\\p{S}])*$`, 'iu');
const nothingElse = only(fillers, roleWords.objective, roleWords.keyResult, attributeWords.cycle);
const company = only(fillers, roleWords.objective, roleWords.keyResult, companyWords);
const companyWord = new RegExp(companyWords, 'iu');
const teamBefore = new RegExp(`^(?:${attributeWords.team})\\s*[:：–—-]?\\s+(\\S.*)$`, 'isu');
const teamBehind = /^(\S.*?)\s+(?:team|department|dept\.?)$/iu;
/** Where no space parts the word from the name it is of it. */
const teamAsName = /^(\S*(?:팀|부서|本部|본부|团队|部门|部|组))$/u;

/** Whether a line names nothing: `Our OKRs`, `Tujuan dan hasil kunci`. */
export const isTitleOnly = (text: string): boolean => text.trim() !== '' && nothingElse.test(text);

/** Whether a line stands over what is the whole company's. */
export const isCompany = (text: string): boolean => companyWord.test(text) && company.test(text);

const okrAround = /^okrs?\s*[:：–—-]?\s*|\s*[:：–—-]?\s*okrs?$/giu;

/** The name of the team that a line stands over, where it has a word that says so. */
export function teamNamed(text: string): string | null {
  const said = text
    .replace(okrAround, '')
    .replace(/[:：]$/u, '')
    .trim();
  const name = (
    [teamAsName, teamBefore, teamBehind].map((named) => named.exec(said)?.[1] ?? '').find(Boolean) ?? ''
  ).trim();
  return name === '' || name.split(/\s+/u).length > 4 ? null : name;
}

/** A line without the word OKR around it, as a name. */
export const nameIn = (text: string): string =>
  text
    .replace(okrAround, '')
    .replace(/[:：]$/u, '')
    .trim();
