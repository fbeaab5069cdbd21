import { measuresIn } from '../../wording/measures.ts';
import type { NamedOwner, Place } from '../found.ts';
import { areSurelyNames, looksLikeNames, ownersIn, takeMentions } from '../owners.ts';
import { commitmentSaid } from '../shapes/objective-entry.ts';
import type { OutlineNode } from '../source.ts';
import { withoutTick } from '../ticked.ts';
import { type Attribute, attributeAtEnd, attributeOf, baselineWords, markOf, type Role } from './labels.ts';
import { periodIn } from './period.ts';

/** What a line says besides its title; as it is written, a figure is read where its measure is known. */
export type Said = Readonly<Partial<Record<SaidName, string>>>;
type SaidName = Attribute | 'percent' | 'ambition' | 'baselinePeriod';

/** A line taken apart. */
export interface Line {
  /** As its word in front says. */
  readonly role: Role | null;
  /** Empty where the line is but a word over what follows, such as `Key results:`. */
  readonly title: string;
  readonly number: string;
  readonly owners: readonly NamedOwner[];
  /** Of a checklist, whether it is ticked. */
  readonly isTicked: boolean | null;
  readonly said: Said;
  /** A line that says something of what it hangs under and is nothing by itself. */
  readonly attribute: { readonly attribute: Attribute; readonly value: string } | null;
  readonly kind: OutlineNode['kind'];
  /** Whether it stands over what follows it: bold, or with a colon at its end. */
  readonly leads: boolean;
  /** As it stands in its file. */
  readonly text: string;
  readonly at: Place;
}

const inBrackets = /\s*[([（【]([^()[\]（）【】]*)[)\]）】]\.?$/u;
const outOfTen = /^(?:\D{0,30}?[\s:])?(\d{1,2})\s?\/\s?10$/u;
const shareOfOne = /^(?:0[.,]\d{1,2}|1[.,]0{1,2}|0|1)$/u;
const percent = /^\d{1,3}(?:[.,]\d+)?\s?%$/u;
const bareFigure = /^[^\p{L}\d]{0,2}(?:\p{L}{1,3}\.?\s?)?\d[\d.,\s]*(?:\s?%|\s?\p{L}{1,12})?$/u;
/** A score behind a line, with something that parts it from the title. */
const partedScore =
  /(?:\s+[–—|·-]+\s*|\s*[|;]\s*|\s{2,}|\t)(0[.,]\d{1,2}|1[.,]0{1,2}|\d{1,3}(?:[.,]\d+)?\s?%)$/u;
const bareScore = /\s(0[.,]\d{1,2}|1[.,]0{1,2})$/u;
const barePercent = /\s(\d{1,3}\s?%)$/u;
const resultBehind = /\s*(=>|⇒|→|->|➔)\s*([^=→⇒➔>]+)$/u;
/** Words after which a figure is what is aimed at, not how it was scored. */
const aimWords =
  /(?:^|\s)(?:to|by|from|at|of|is|least|most|than|above|below|under|over|ke|menjadi|sebesar|dari|auf|um|von|bei|a|en|de|para|em|até|hasta|reach|minimal|maksimal|[<>≥≤=]+)$/iu;

interface Taken {
  title: string;
  owners: NamedOwner[];
  said: Partial<Record<SaidName, string>>;
}

const hasFigure = (text: string): boolean => measuresIn(text, 'en').length > 0;

/** Keeps what is said; what was said twice stays in the title. */
function keep(taken: Taken, name: SaidName, value: string, before: string): boolean {
  if (taken.said[name] !== undefined) return false;
  taken.said[name] = value;
  taken.title = before;
  return true;
}

function takeAttribute(taken: Taken): boolean {
  const found = attributeAtEnd(taken.title);
  if (!found) return false;
  const before = found.before.replace(/[\s([（【,;|·–—-]+$/u, '');
  if (found.attribute === 'owner') {
    taken.owners.unshift(...ownersIn(found.value));
    taken.title = before;
    return true;
  }
  return before !== '' && keep(taken, found.attribute, found.value, before);
}

/** From where to where, and perhaps by whom: `(12 → 30 contracts, Dewi)`, as a plan is told in Markdown. */
function takeWay(taken: Taken, content: string, before: string): boolean {
  const [, from, to, names] =
    /^([^→]*\d[^→]*?)\s*→\s*([^→]*?\d[^→]*?)(?:,\s+(\p{Lu}[^,]*))?$/u.exec(content) ?? [];
  const { baseline, target } = taken.said;
  if (!from || !to || baseline !== undefined || target !== undefined) return false;
  Object.assign(taken.said, { baseline: from, target: to });
  if (names) taken.owners.unshift(...ownersIn(names));
  taken.title = before;
  return true;
}

function takeBrackets(taken: Taken): boolean {
  const found = inBrackets.exec(taken.title);
  const content = (found?.[1] ?? '').trim();
  if (!found || content === '' || found.index === 0) return false;
  const before = taken.title.slice(0, found.index).trim();
  if (takeWay(taken, content, before)) return true;
  const confidence = outOfTen.exec(content)?.[1];
  if (confidence) return keep(taken, 'confidence', `${confidence}/10`, before);
  if (looksLikeNames(content)) {
    taken.owners.unshift(...ownersIn(content));
    taken.title = before;
    return true;
  }
  if (commitmentSaid(content) !== null && /^(?!stretch)\p{L}+(?:\s\p{L}+)?$/iu.test(content))
    return keep(taken, 'ambition', content, before);
  if (shareOfOne.test(content) && /[.,]/u.test(content)) return keep(taken, 'score', content, before);
  const start = content.replace(baselineWords, '').trim();
  if (start !== content && /\d/u.test(start)) return keep(taken, 'baseline', start, before);
  const period = periodIn(content.split(/[:：=]/u)[0] ?? '', { language: 'en' });
  const behind = content.split(/[:：=]/u)[1]?.trim();
  if (period?.rest === '' && behind && keep(taken, 'baseline', behind, before))
    return keep(taken, 'baselinePeriod', period.name, before);
  if (percent.test(content)) return keep(taken, 'percent', content, before);
  return bareFigure.test(content) && hasFigure(before) && !period && keep(taken, 'baseline', content, before);
}

/** A baseline in brackets amid a title, where a word says that it is one. */
function takeInnerBaseline(taken: Taken): boolean {
  const found = /\s*[([（]([^()[\]（）]*)[)\]）]/u.exec(taken.title);
  const content = (found?.[1] ?? '').trim();
  const start = content.replace(baselineWords, '').trim();
  if (!found || start === content || !bareFigure.test(start)) return false;
  const { index } = found;
  return keep(
    taken,
    'baseline',
    start,
    taken.title.slice(0, index) + taken.title.slice(index + found[0].length),
  );
}

function takeScore(taken: Taken): boolean {
  const { title } = taken;
  const confidence = /\s(?:\S*\s?[:：]\s?)?(\d{1,2})\s?\/\s?10$/u.exec(title);
  if (confidence)
    return keep(
      taken,
      'confidence',
      `${confidence[1]}/10`,
      title.slice(0, confidence.index).replace(/[\s,;|–—-]+$/u, ''),
    );
  const parted = partedScore.exec(title);
  const found = parted ?? bareScore.exec(title) ?? barePercent.exec(title);
  if (!found || found.index === 0) return false;
  const before = title.slice(0, found.index).trim();
  if (aimWords.test(before) || /[:：=→>]$/u.test(before)) return false;
  const isShare = percent.test(found[1] as string);
  if (!parted && isShare && !hasFigure(before)) return false;
  return keep(taken, 'score', found[1] as string, before);
}

/** Whether an arrow leads from a start to an end, as in `20 % → 30 %`, rather than to what came of it. */
function isWay(arrow: string, before: string, behind: string): boolean {
  if (arrow === '=>' || arrow === '⇒') return false;
  const [, digits, word = ''] = /(\d[\d.,]*\s?%?)\s*(\p{L}*)$/u.exec(before) ?? [];
  if (digits === undefined || measuresIn(before, 'en').length > 1) return false;
  return word === '' || behind.toLowerCase().includes(word.toLowerCase());
}

function takeResult(taken: Taken): boolean {
  const found = resultBehind.exec(taken.title);
  if (!found || found.index === 0) return false;
  const [, arrow, result] = found as unknown as [string, string, string];
  const before = taken.title.slice(0, found.index).trim();
  return !isWay(arrow, before, result) && keep(taken, 'current', result.trim(), before);
}

function takeNames(taken: Taken): boolean {
  const found = /(?:\s+[–—|-]+\s*|\s*[|]\s*|\s{2,}|\t)([^–—|\t]+)$/u.exec(taken.title);
  if (!found || found.index === 0 || !areSurelyNames((found[1] as string).trim())) return false;
  taken.owners.unshift(...ownersIn(found[1] as string));
  taken.title = taken.title.slice(0, found.index).trim();
  return true;
}

const endings = [takeScore, takeAttribute, takeBrackets, takeResult, takeNames, takeInnerBaseline];
/** More than this says no line of itself. */
const mostEndings = 12;

function takeEndings(text: string): Taken {
  const { owners, rest } = takeMentions(text);
  const taken: Taken = { title: rest, owners: [], said: {} };
  for (let count = 0; count < mostEndings && endings.some((take) => take(taken)); count += 1);
  return { ...taken, owners: [...taken.owners, ...owners] };
}

/** A longer line than this is told by its depth alone: nobody writes figures and owners behind so much. */
export const longestRead = 600;

/** Takes a line apart into the word in front of it, its title, and what it says of owners, figures and scores. */
export function takeApart(node: OutlineNode, file: string, sheet: string): Line {
  const text = node.text.trim();
  const { text: bare, isTicked } = withoutTick(text);
  const isRead = bare.length <= longestRead;
  const mark = isRead ? markOf(bare) : null;
  const attribute = mark || !isRead ? null : attributeOf(bare);
  const { title, owners, said }: Taken = isRead
    ? takeEndings(mark ? mark.rest : bare)
    : { title: bare, owners: [], said: {} };
  const aside = mark?.aside ?? '';
  if (commitmentSaid(aside) !== null) said.ambition ??= aside;
  const isAsideName = aside !== '' && looksLikeNames(aside.replace(/@/gu, ''));
  return {
    role: mark?.role ?? null,
    title: (aside !== '' && !isAsideName && said.ambition !== aside ? `${title} (${aside})` : title)
      .replace(/[:：]$/u, '')
      .trim(),
    number: mark?.number || node.number,
    owners: [...(isAsideName ? ownersIn(aside) : []), ...owners],
    isTicked,
    said,
    attribute,
    kind: node.kind,
    leads: node.isBold || /[:：]$/u.test(text),
    text,
    at: { file, sheet, row: node.line },
  };
}
