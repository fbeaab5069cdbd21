import dayjs from 'dayjs';
import { courseWords, resetLines } from '#contract/sentences/corrections.ts';
import { gapWords } from '#contract/sentences/gaps.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { proposalNotes } from '#contract/sentences/proposals.ts';
import { mergedWords } from '#contract/sentences/workshop-merge.ts';
import { whenWords } from '#contract/sentences/workshop-when.ts';
import type { Difficulty } from '#domain/ladder/difficulty.ts';
import { formatDate, formatNumber, formatValue, noFigure } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { CheckInsOf } from '#domain/progress/past-check-ins.ts';
import type { Decision, Idea, KeyResult, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { dotsTold } from '#domain/workshop/ideas.ts';
import {
  askedOf,
  hasActions,
  type Minutes,
  madeOfIdea,
  minutesOf,
  neededFor,
} from '#domain/workshop/minutes.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { wordsIn } from '../../paper/characters.ts';
import { asItIs, type Printable, setBy, workshopOf } from '../printable.ts';
import { type SheetOptions, sheetDataOf } from '../shared/parts.ts';

export interface MinutesOptions extends Omit<SheetOptions, 'title' | 'cycle'> {
  readonly workshop: Workshop;
  readonly checkInsOf: CheckInsOf;
}

/** What every part of the minutes is made of. */
interface About {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly language: Language;
  readonly t: Translate;
  /** What has a place of its own in these minutes: the ladders that were voted on, and their rungs. */
  readonly placed: ReadonlySet<string>;
}

/** Words that name what stands at a place elsewhere in the minutes, or nothing of that. */
interface Said {
  readonly text: string;
  readonly to?: string;
}

/** What is said, and below it in small what else there is to it. */
interface Entry extends Said {
  /** The name of the place where it stands. */
  readonly place?: string;
  readonly notes?: readonly Said[];
}

/** A column and what it holds, by which it is as wide in each table. */
interface Column {
  readonly name: string;
  readonly holds: 'words' | 'name' | 'day' | 'figure' | 'amount' | 'count';
}

interface Rows {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Entry[])[];
  /** Whether the last row sums up the others. */
  readonly hasTotal?: boolean;
}

/** A group of a part, under a heading of its own where it has one. */
type Group = {
  readonly title?: string;
  readonly place?: string;
  /** What is said at its end. */
  readonly close?: string;
} & ({ readonly table: Rows } | { readonly list: readonly Entry[] } | { readonly words: string });

interface Part {
  readonly title: string;
  readonly lead?: string;
  readonly groups: readonly Group[];
}

/** The minutes of a workshop: who, when, how long, and everything that was kept. */
export function minutesDataOf(plan: Plan, options: MinutesOptions) {
  const { workshop, language, checkInsOf } = options;
  const t = textsOf(language);
  const minutes = minutesOf(plan, workshop, checkInsOf);
  const placed = new Set(
    minutes.ladders.flatMap(({ objective, rungs }) => [objective.id, ...rungs.map(({ rung }) => rung.id)]),
  );
  const about: About = { plan, minutes, language, t, placed };
  const parts: (Part | null)[] = [
    agenda(about),
    decided(about, t('minutes.decisions'), minutes.decisions),
    decided(
      about,
      t(hasActions(minutes.workshop) ? 'minutes.actions' : 'minutes.openPoints'),
      minutes.openPoints,
    ),
    noted(about),
    merges(about),
    corrected(about),
    moved(about),
    attention(about),
    gaps(about),
    ideas(about),
    wordings(about),
    votes(about),
    signed(about),
  ];
  return {
    ...sheetDataOf(plan, {
      ...options,
      cycle: minutes.cycle,
      title: `${t('minutes.title')} · ${workshop.name}`,
    }),
    kicker: t('minutes.title'),
    heading: workshop.name,
    facts: factsOf(about),
    parts: parts.filter((part) => part !== null),
    signed: {
      what: [t('minutes.title'), workshop.name, whenWords(plan, workshop, language, new Date())]
        .filter(Boolean)
        .join(' · '),
      by: [minutes.facilitator?.name ?? t('minutes.sign'), t('planBook.signDate')],
    },
  };
}

function factsOf({ plan, minutes, language, t }: About) {
  const { workshop, participants, facilitator } = minutes;
  return [
    { term: t('minutes.date'), text: whenWords(plan, workshop, language, new Date()) },
    { term: t('minutes.place'), text: workshop.place },
    { term: t('minutes.facilitator'), text: facilitator?.name ?? '' },
    { term: t('minutes.participants'), text: participants.map(({ name }) => name).join(', ') },
    { term: t('minutes.purpose'), text: workshop.purpose },
  ].filter(({ text }) => text !== '');
}

/** What is said of something, with a link where that has a place of its own. */
const saidOf = ({ placed }: About, text: string, id: string | null | undefined): Said =>
  id != null && placed.has(id) ? { text, to: id } : { text };

const timeOf = (instant: string | null) => (instant ? dayjs(instant).format('HH:mm') : '');

function agenda({ minutes: { steps }, language, t }: About): Part {
  const spent = (seconds: number) => t('minutes.minutes', { count: Math.round(seconds / 60) });
  const sum = (of: (step: (typeof steps)[number]) => number) =>
    steps.reduce((all, step) => all + of(step), 0);
  const rows = steps.map((step) => [
    workshopStepTitle(step, kindOf(step), language),
    t('minutes.minutes', { count: step.plannedMinutes }),
    step.startedAt ? spent(step.spentSeconds) : noFigure,
    timeOf(step.startedAt),
    timeOf(step.endedAt),
  ]);
  const total = [
    t('minutes.total'),
    t('minutes.minutes', { count: sum((step) => step.plannedMinutes) }),
    spent(sum((step) => step.spentSeconds)),
    '',
    '',
  ];
  const columns = [
    words(t('minutes.step')),
    ...[t('minutes.planned'), t('minutes.spent'), t('minutes.from'), t('minutes.to')].map(figure),
  ];
  return {
    title: t('minutes.agenda'),
    groups: [
      {
        table: {
          columns,
          rows: [...rows, total].map((row) => row.map((text) => ({ text }))),
          hasTotal: true,
        },
      },
    ],
  };
}

const words = (name: string): Column => ({ name, holds: 'words' });
const figure = (name: string): Column => ({ name, holds: 'figure' });

/** The longest figure that an ordinary column has room for, in letters that nothing breaks. */
const mostInFigure = 11;

/** Columns of figures, all of them wider where one holds an amount that the others have no room for. */
function figures(names: readonly string[], rows: readonly (readonly Entry[])[]): Column[] {
  const pieces = rows.flatMap(([, ...cells]) => cells.flatMap(({ text }) => wordsIn(text)));
  const holds = pieces.some((piece) => piece.length > mostInFigure) ? 'amount' : 'figure';
  return names.map((name) => ({ name, holds }));
}

function decided({ plan, language, t }: About, title: string, notes: readonly Decision[]): Part {
  const columns: Column[] = [
    words(t('minutes.what')),
    { name: t('minutes.who'), holds: 'name' },
    { name: t('minutes.due'), holds: 'day' },
  ];
  const rows = notes.map((note) => [
    { text: note.text, notes: [...neededBy(plan, note, t), ...stepOf(plan, note, language)] },
    { text: askedOf(plan, note) ?? '' },
    { text: note.dueOn ? formatDate(note.dueOn, language, 'short') : '' },
  ]);
  return { title, groups: [rows.length > 0 ? { table: { columns, rows } } : { words: t('minutes.none') }] };
}

/** Who needs it, and for what. */
function neededBy(plan: Plan, note: Decision, t: Translate): Said[] {
  const { person, keyResult } = neededFor(plan, note);
  if (person === undefined) return [];
  return [{ text: [t('minutes.neededBy', { name: person }), keyResult].filter(Boolean).join(' · ') }];
}

/** In which step something was decided or noted. */
function stepOf(plan: Plan, note: Decision, language: Language): Said[] {
  const step = plan.tables.workshopStep.get(note.workshopStepId);
  return step ? [{ text: workshopStepTitle(step, kindOf(step), language) }] : [];
}

function noted({ plan, minutes: { notes }, language, t }: About): Part | null {
  if (notes.length === 0) return null;
  const list = notes.map((note) => ({ text: note.text, notes: stepOf(plan, note, language) }));
  return { title: t('minutes.notes'), groups: [{ list }] };
}

/** Which conflicts of two copies the room settled: what each copy said, and which was taken. */
function merges({ minutes, language, t }: About): Part | null {
  if (minutes.merges.length === 0) return null;
  const columns = [
    words(t('minutes.conflict')),
    words(t('merge.sides.ours')),
    words(t('merge.sides.theirs')),
    { name: t('minutes.taken'), holds: 'day' } as const,
  ];
  const groups = minutes.merges.map(({ merge, settled }): Group => {
    const title = mergedWords(merge, language);
    if (settled.length === 0) return { title, words: t('minutes.noConflicts') };
    const rows = settled.map((one) => [
      { text: one.title, notes: one.context === '' ? [] : [{ text: one.context }] },
      { text: one.ours },
      { text: one.theirs },
      { text: t(`merge.sides.${one.taken}`) },
    ]);
    return { title, table: { columns, rows } };
  });
  return { title: t('minutes.conflicts'), groups };
}

/** How each objective goes on that a mid-quarter meeting spoke of, and why. */
function corrected({ plan, minutes, t, language }: About): Part | null {
  if (minutes.corrections.length === 0) return null;
  const columns: Column[] = [
    words(t('minutes.objective')),
    { name: t('minutes.course'), holds: 'name' },
    { name: t('minutes.cause'), holds: 'name' },
  ];
  const rows = minutes.corrections.map((correction) => {
    const { course, cause } = courseWords(correction, language);
    const notes = [correction.reason, ...resetLines(plan, correction, language)].filter(Boolean);
    return [
      {
        text: plan.tables.objective.get(correction.objectiveId)?.title ?? '',
        notes: notes.map((text) => ({ text })),
      },
      { text: course },
      { text: cause },
    ];
  });
  return { title: t('minutes.corrections'), groups: [{ table: { columns, rows } }] };
}

/** What moved since the meeting before, at a weekly meeting. */
function moved(about: About): Part | null {
  const { plan, minutes, t, language } = about;
  if (minutes.movements.length === 0) return null;
  const rows = minutes.movements.map(({ keyResultId, note, before, now, confidenceNow }) => {
    const rung = plan.tables.keyResult.get(keyResultId) as KeyResult;
    return [
      { ...saidOf(about, rung.title, rung.id), notes: note ? [{ text: note }] : [] },
      { text: valueWords(rung, before, language) },
      { text: valueWords(rung, now, language) },
      { text: confidenceNow === null ? '' : `${confidenceNow}%` },
    ];
  });
  const names = [t('minutes.before'), t('minutes.now'), t('minutes.confidence')];
  return {
    title: t('minutes.changed'),
    groups: [{ table: { columns: [words(t('minutes.keyResult')), ...figures(names, rows)], rows } }],
  };
}

/** What was behind, at risk or stale on the day of a weekly meeting. */
function attention(about: About): Part | null {
  const { minutes, t } = about;
  if (minutes.attention.length === 0) return null;
  const list = minutes.attention.map(({ rung, objective, state }) => ({
    ...saidOf(about, rung.title, rung.id),
    notes: [{ text: t(`states.${state}`) }, saidOf(about, objective.title, objective.id)],
  }));
  return { title: t('minutes.attention'), groups: [{ list }] };
}

function gaps({ minutes, t, language }: About): Part | null {
  if (minutes.gaps.length === 0) return null;
  const rows = minutes.gaps.map((gap) => {
    const value = (size: number | null) => ({ text: size === null ? '' : formatValue(size, gap, language) });
    return [
      { text: gap.measureName, notes: gap.cause ? [{ text: `${t('minutes.cause')}: ${gap.cause}` }] : [] },
      value(gap.lastPeriod),
      value(gap.current),
      value(gap.comparisonValue),
      { text: gapWords(gap, language).size },
      { text: String(gap.votes) },
    ];
  });
  const names = [t('minutes.lastPeriod'), t('minutes.now'), t('minutes.comparison'), t('minutes.gap')];
  const columns: Column[] = [
    words(t('minutes.measure')),
    ...figures(names, rows),
    { name: t('minutes.votes'), holds: 'count' },
  ];
  return { title: t('minutes.gaps'), groups: [{ table: { columns, rows } }] };
}

function ideas(about: About): Part | null {
  const { minutes, t } = about;
  const { clusters, loose } = minutes.wall;
  const dots = (count: number) => t('minutes.dots', { count });
  const list = (notes: readonly Idea[]) => notes.map((idea) => ideaSaid(about, idea));
  const groups = clusters.map(({ cluster, ideas: notes, votes: count }) => ({
    title: count > 0 ? `${cluster.name} (${dots(count)})` : cluster.name,
    list: list(notes),
  }));
  if (loose.length > 0) groups.push({ title: t('minutes.loose'), list: list(loose) });
  return groups.length === 0 ? null : { title: t('minutes.ideas'), groups };
}

function ideaSaid(about: About, idea: Idea): Entry {
  const { plan, t } = about;
  const title = madeOfIdea(plan, idea);
  const dots = dotsTold(plan, idea);
  const notes: Said[] = dots > 0 ? [{ text: t('minutes.dots', { count: dots }) }] : [];
  if (title) notes.push(saidOf(about, t('minutes.became', { title }), idea.objectiveId ?? idea.keyResultId));
  return { text: idea.text, notes };
}

/** How objectives could be worded, as it was proposed from seats, and what the room said to it. */
function wordings({ minutes: { proposals }, t }: About): Part | null {
  if (proposals.length === 0) return null;
  const columns: Column[] = [
    words(t('minutes.wording')),
    { name: t('minutes.proposedBy'), holds: 'name' },
    { name: t('minutes.inFavour'), holds: 'count' },
    { name: t('minutes.against'), holds: 'count' },
  ];
  const rows = proposals.map((proposed) => [
    { text: proposed.proposal.text, notes: proposalNotes(proposed, t).map((text) => ({ text })) },
    { text: proposed.by ?? '' },
    { text: String(proposed.inFavour) },
    { text: String(proposed.against) },
  ]);
  return { title: t('minutes.wordings'), groups: [{ table: { columns, rows } }] };
}

/** Who signed the plan from their seat; how they did stands on the sign-off page of the plan book. */
function signed({ minutes, t }: About): Part | null {
  if (minutes.signed === null) return null;
  const count = minutes.signed.length;
  return {
    title: t('minutes.signed'),
    lead: t('minutes.signedText', { count, of: minutes.participants.length }),
    groups: [{ words: minutes.signed.map(({ name }) => name).join(', ') }],
  };
}

/** What each ladder that was voted on was held to be, rung by rung and round by round. */
function votes({ minutes: { ladders }, t, language }: About): Part | null {
  if (ladders.length === 0) return null;
  return {
    title: t('minutes.difficulty'),
    lead: t('minutes.difficultyText'),
    groups: ladders.map(({ objective, rounds, rungs, isOrderKept }) => ({
      title: objective.title,
      place: objective.id,
      ...(isOrderKept && { close: t('minutes.orderKept') }),
      table: {
        columns: [
          words(t('minutes.keyResult')),
          ...Array.from({ length: rounds }, (_, index) => figure(t('minutes.round', { number: index + 1 }))),
        ],
        rows: rungs.map(({ rung, number, rounds: estimates, reasons }) => [
          {
            text: `${number}. ${rung.title}`,
            place: rung.id,
            notes: reasons.map(({ person, text }) => ({ text: `${person}: ${text}` })),
          },
          ...estimates.map((estimate) => estimateSaid(estimate, t, language)),
        ]),
      },
    })),
  };
}

function estimateSaid(estimate: Difficulty | null, t: Translate, language: Language): Entry {
  if (!estimate) return { text: noFigure };
  const { median, votes: count, spread } = estimate;
  return {
    text: formatNumber(median, language),
    notes: [{ text: t('minutes.apart', { votes: count, spread }) }],
  };
}

export const printable: Printable<'minutes'> = {
  title: (language) => textsOf(language)('minutes.title'),
  // As its workshop ended.
  read: (source, { workshopId, today }) => ({
    ...asItIs(source),
    ...source.readings.ofWorkshop(workshopOf(source.plan, workshopId), today),
  }),
  setting: setBy('minutes', ({ plan, checkInsOf }, options) =>
    minutesDataOf(plan, { ...options, workshop: workshopOf(plan, options.workshopId), checkInsOf }),
  ),
};
