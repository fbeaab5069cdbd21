import { measureWords } from '#contract/sentences/measure.ts';
import { objectiveOfParent, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { drawn, ladderOf } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { isObjectiveIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { asItIs, type Printable, setBy } from '../printable.ts';
import { refuseEmpty } from '../shared/not-empty.ts';
import { type SheetOptions, sheetDataOf, shortened } from '../shared/parts.ts';
import { cutBetween } from '../shared/volumes.ts';

export interface WorksheetOptions extends Omit<SheetOptions, 'title'> {
  /** Whether the ladders of the cycle are on them, or none. */
  readonly areFilled: boolean;
  /** Whose ladders. */
  readonly scope: Scope;
}

/** A ladder has two to five rungs; three is ideal [product: Ladder]. */
const blankRungs = 5;

/** A place to write in: what it is for, and what stands there already, if anything. */
interface Field {
  readonly term: string;
  readonly text: string;
  /** The place in the document where what is named stands. */
  readonly to?: string | undefined;
}

interface WriteRung {
  /** Null for one that has no place yet. */
  readonly number: number | null;
  readonly title: string;
  readonly fields: readonly Field[];
}

/** A ladder to draw, from the top of its drawing down. */
interface LadderSheet {
  readonly level: Objective['level'];
  readonly kicker: string;
  /** The name of the place where it stands; null for an empty one. */
  readonly place: string | null;
  readonly title: string;
  /** Its title at the head of its further pages. */
  readonly running: string;
  readonly fields: readonly Field[];
  /** What stands above and below the ladder. */
  readonly ends: readonly [top: string, bottom: string];
  readonly rungs: readonly WriteRung[];
}

/**
 * Sheets for people who think on paper: gaps and ideas, and a ladder to draw, empty or as far as the plan is.
 * @throws Problem as `refuseEmpty`, where filled ones are asked for
 */
export function worksheetsDataOf(plan: Plan, options: WorksheetOptions) {
  const { cycle, language, areFilled, scope } = options;
  const objectives = areFilled
    ? cascadeOf(plan, cycle).order.filter((objective) => isObjectiveIn(plan, objective, scope))
    : [];
  if (areFilled) refuseEmpty(objectives, plan, options);
  const t = textsOf(language);
  return {
    ...sheetDataOf(plan, { ...options, title: t('worksheets.title') }),
    questions: areFilled
      ? null
      : {
          kicker: t('worksheets.title'),
          title: t('worksheets.thinkTitle'),
          lead: t('worksheets.thinkText'),
          asked: t('worksheets.questions'),
        },
    prompt: t('worksheets.titlePrompt'),
    difficulty: { term: t('worksheets.difficulty'), estimates: [1, 2, 3, 4, 5] },
    ladders: areFilled
      ? objectives.map((objective) => filledLadder(plan, objective, objectives, language))
      : [blankLadder(plan, t)],
  };
}

/** More rungs than these need a second page. */
const mostRungs = 7;

/** Between which ladders many worksheets are cut. */
export const worksheetsCut = cutBetween({
  of: ({ ladders }: ReturnType<typeof worksheetsDataOf>) => ladders,
  with: (data, ladders) => ({ ...data, ladders: [...ladders] }),
  pages: ({ rungs }) => Math.ceil(rungs.length / mostRungs),
  places: ({ place }) => (place === null ? [] : [place]),
});

const blank = (t: Translate): WriteRung => ({
  number: null,
  title: '',
  fields: fieldsOf(t, '', '', ''),
});

const fieldsOf = (t: Translate, from: string, to: string, who: string): Field[] => [
  { term: t('worksheets.from'), text: from },
  { term: t('worksheets.to'), text: to },
  { term: t('worksheets.who'), text: who },
];

const aboutOf = (t: Translate, owner: string, until: string, serves: Omit<Field, 'term'>): Field[] => [
  { term: t('worksheets.owner'), text: owner },
  { term: t('worksheets.until'), text: until },
  { term: t('worksheets.serves'), ...serves },
];

function endsOf({ about }: Plan, t: Translate): LadderSheet['ends'] {
  return about.ladderUpsideDown
    ? [t('worksheets.easiestOnTop'), t('worksheets.hardestBelow')]
    : [t('worksheets.hardest'), t('worksheets.easiest')];
}

const blankLadder = (plan: Plan, t: Translate): LadderSheet => ({
  level: 'team',
  kicker: t('worksheets.ladderTitle'),
  place: null,
  title: '',
  running: '',
  fields: aboutOf(t, '', '', { text: '' }),
  ends: endsOf(plan, t),
  rungs: Array.from({ length: blankRungs }, () => blank(t)),
});

/** The ladder of an objective as far as it is, with rungs to write at its harder end, one at least. */
function filledLadder(
  plan: Plan,
  objective: Objective,
  printed: readonly Objective[],
  language: Language,
): LadderSheet {
  const t = textsOf(language);
  const alignment = primaryAlignment(plan, objective.id);
  const parent = alignment && objectiveOfParent(plan, parentOf(alignment));
  const lead = plan.tables.person.get(objective.ownerId)?.name;
  const written = ladderOf(plan, objective.id).map((rung, index) => writtenRung(plan, rung, index, language));
  const missing = Array.from({ length: Math.max(1, blankRungs - written.length) }, () => blank(t));
  const owners = new Set([ownerName(plan, ownerOf(objective)), lead].filter((name) => name !== undefined));
  const serves = {
    text: parent?.title ?? '',
    to: parent && printed.includes(parent) ? parent.id : undefined,
  };
  return {
    level: objective.level,
    kicker: `${t('worksheets.ladderTitle')} · ${t(`vocabulary.level.${objective.level}`)}`,
    place: objective.id,
    title: objective.title,
    running: shortened(objective.title),
    fields: aboutOf(t, [...owners].join(' · '), formatDate(objective.endsOn, language), serves),
    ends: endsOf(plan, t),
    rungs: drawn(plan, [...written, ...missing]),
  };
}

function writtenRung(plan: Plan, rung: KeyResult, index: number, language: Language): WriteRung {
  const { from, to } = measureWords(plan, rung, language);
  const owner = plan.tables.person.get(rung.ownerId)?.name ?? '';
  return { number: index + 1, title: rung.title, fields: fieldsOf(textsOf(language), from, to, owner) };
}

export const printable: Printable<'worksheets'> = {
  title: (language) => textsOf(language)('worksheets.title'),
  read: asItIs,
  setting: setBy(
    'worksheets',
    ({ plan }, options) => worksheetsDataOf(plan, options),
    () => worksheetsCut,
  ),
};
