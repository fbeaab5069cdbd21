import { measuresIn } from '../../wording/measures.ts';
import type { ImportContext } from '../shapes/row-cells.ts';
import { isCompany, isTitleOnly, nameIn, type Role, roles, teamNamed } from './labels.ts';
import type { Branch } from './nested.ts';
import { type NamedPeriod, periodIn } from './period.ts';
import { asSpoken, type Spoken } from './spoken.ts';
import { longestRead } from './take-apart.ts';

/*
 * What a line is that no word tells of: by what stands under it, where figures are, and how deep it stands. The
 * outermost are objectives, what hangs under them key results, and below these what is done.
 */

/** A line that stands over objectives and is none itself. */
export interface Over {
  readonly period: NamedPeriod | null;
  /** The name of a team; an empty one where the whole company is meant; null where nothing is said of that. */
  readonly team: string | null;
}

const measures = ({ line }: Branch, spoken: Spoken): boolean =>
  line.title.length <= longestRead && measuresIn(asSpoken(line.title, spoken), spoken.language).length > 0;

/** What hangs under a line and is something of its own, seen through words that stand alone over it. */
const ownOf = (children: readonly Branch[]): Branch[] =>
  children.flatMap((child) => {
    if (child.line.role !== null && child.line.title === '') return ownOf(child.children);
    const isRemark = child.line.kind === 'paragraph' && !child.line.leads && child.line.role === null;
    return child.line.attribute || isRemark ? [] : [child];
  });

const saysBelow = (branch: Branch, role: Role): boolean =>
  branch.children.some((child) => child.line.role === role || saysBelow(child, role));

/** Whether lines beside each other hold below them the figures that they have none of: objectives, each with its results. */
export function areObjectives(children: readonly Branch[], spoken: Spoken): boolean {
  const between = ownOf(children);
  if (between.some(({ line }) => line.role !== null)) return false;
  if (between.length > 0 && between.every((child) => saysBelow(child, 'keyResult'))) return true;
  const below = between.flatMap((child) => ownOf(child.children));
  const isPlain = below.every(({ line }) => line.isTicked === null && line.role === null);
  const measured = below.filter((child) => measures(child, spoken)).length;
  const holding = between.filter((child) => ownOf(child.children).length > 0).length;
  return (
    isPlain &&
    below.length > 0 &&
    holding * 2 > between.length &&
    measured * 3 >= below.length * 2 &&
    !between.some((child) => measures(child, spoken))
  );
}

const hasObjectivesBelow = (branch: Branch, spoken: Spoken): boolean =>
  saysBelow(branch, 'objective') || areObjectives(branch.children, spoken);

/** A longer line names neither a cycle nor a team. */
const longestName = 200;
const mostWordsOfName = 3;
const mostSignsOfName = 30;
const isShort = (text: string): boolean =>
  text.length <= mostSignsOfName &&
  (/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)
    ? text.replace(/\s/gu, '').length <= 8
    : text.split(/\s+/u).length <= mostWordsOfName);

/** Whether a line is but a name over objectives, as a team's or a person's. */
const isNameOver = (branch: Branch, spoken: Spoken): boolean =>
  branch.line.role === null &&
  branch.line.number === '' &&
  isShort(branch.line.title) &&
  !/[.!?,]$/u.test(branch.line.title) &&
  !measures(branch, spoken);

/** What a line stands over that is no part of a plan itself; null where it is an objective or less. */
export function overOf(
  branch: Branch,
  spoken: Spoken,
  isAlone: boolean,
  reader: Pick<ImportContext, 'language'>,
): Over | null {
  const { line } = branch;
  if (
    line.text.length > longestName ||
    line.role !== null ||
    line.isTicked !== null ||
    Object.keys(line.said).some((said) => said !== 'cycle')
  )
    return null;
  const text = line.number === '' ? line.text : `${line.number}. ${line.text}`;
  const period = periodIn(text, reader);
  const rest = (period ? period.rest : text).replace(/^[\s:：–—|·-]+|[\s:：–—|·-]+$/gu, '');
  const hasBelow = hasObjectivesBelow(branch, spoken);
  if (period && (rest === '' || isTitleOnly(rest))) return { period, team: null };
  if (isCompany(rest)) return { period, team: '' };
  const team = line.attribute?.attribute === 'team' ? line.attribute.value : teamNamed(rest);
  if (team !== null && (line.attribute || line.kind === 'heading' || line.leads || hasBelow))
    return { period, team };
  if (isTitleOnly(rest)) return { period, team: null };
  const isWhole = isAlone && line.kind === 'heading' && hasBelow;
  const hasHeadings = branch.children.some((child) => child.line.kind === 'heading');
  const isFirstLine = line.kind === 'paragraph' && line.at.row === 1 && branch.children.length === 0;
  const isHead = (line.kind === 'heading' && (hasBelow || hasHeadings)) || isFirstLine;
  if (period && isShort(rest) && isHead)
    return { period, team: isAlone && line.kind === 'heading' ? null : nameIn(rest) };
  if (isWhole || (hasBelow && saysBelow(branch, 'objective') && !isNameOver(branch, spoken)))
    return { period: null, team: null };
  return hasBelow && isNameOver(branch, spoken) ? { period: null, team: nameIn(rest) } : null;
}

/** Where a line stands: what it would be by its depth alone. */
export type Depth = 'outermost' | 'objective' | 'keyResult' | 'initiative';

/** What a line is: as its word says, else as its depth and figures do. */
export function roleOf(branch: Branch, depth: Depth, expected: Role | null): Role {
  const { role, isTicked } = branch.line;
  if (role !== null) return role;
  if (expected !== null) return expected;
  if (depth === 'outermost') return 'objective';
  if (depth === 'objective') {
    const hasKeyResults = ownOf(branch.children).some(({ line }) => line.role === 'keyResult');
    return hasKeyResults ? 'objective' : 'keyResult';
  }
  return isTicked === null ? 'initiative' : (roles.at(-1) as Role);
}
