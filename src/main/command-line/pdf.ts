import { join, resolve } from 'node:path';
import dayjs from 'dayjs';
import {
  type AttachedPlan,
  type DocumentKind,
  type DocumentSheet,
  documentSheet,
  documentsAsking,
  needsWorkshop,
  ofPeople,
  papersOf,
} from '#contract/document.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { bonusReadingOf } from '#domain/bonus/reading.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import { fileNameOf } from '#domain/plan/file-name.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Cycle, Person } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { bonusPagesOf } from '../documents/bonus/bonus.ts';
import { personSheetsOf } from '../documents/one-pager/one-pager.ts';
import { printDocument } from '../documents/print-document.ts';
import type { PrintSource } from '../documents/printable.ts';
import { refuseEmpty } from '../documents/shared/not-empty.ts';
import { ensureFolder } from '../ensure-folder.ts';
import type { PastPlan } from '../plan-file/past-plan.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { refusePlan } from '../services/document/finished-file.ts';
import { cycleFor } from './cycle-named.ts';
import { momentIn, sinceMoment, untilMoment } from './moment.ts';
import { rowNamed } from './named.ts';
import { withPrinting } from './printing.ts';
import { languageOfUser, misused, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';
import { workshopFor } from './workshop-named.ts';

/** What cycle is printed, and when. */
interface Printed {
  readonly cycle: Cycle;
  readonly today: string;
}

interface PdfOptions {
  document: DocumentKind;
  out: string;
  language?: Language;
  paper?: DocumentSheet['paper'];
  cycle?: string;
  at?: string;
  workshop?: string;
  person?: string;
  split?: true;
  filled?: true;
  onePage?: true;
  attach?: AttachedPlan;
  since?: string;
  until?: string;
  team?: string;
  strict?: true;
  json?: true;
}

/** Whose part of the plan is printed, for documents that can be limited to one. */
function scopeFor(plan: Plan, { team, person }: PdfOptions): Scope {
  if (team !== undefined)
    return { kind: 'team', unitId: rowNamed(plan.tables.unit.sorted(), team, 'team').id };
  if (person === undefined) return everybody;
  return { kind: 'person', personId: rowNamed(plan.tables.person.sorted(), person, 'person').id };
}

/** Which documents an option is for; with any other it is not understood rather than passed over. */
const documentsWith = {
  team: documentsAsking('scope'),
  person: documentsAsking('scope'),
  workshop: documentsAsking('workshopId'),
  split: ofPeople,
  filled: documentsAsking('areFilled'),
  onePage: documentsAsking('isOnePage'),
  attach: documentsAsking('attached'),
  since: documentsAsking('since'),
  until: documentsAsking('until'),
} satisfies Partial<Record<keyof PdfOptions, readonly DocumentKind[]>>;

function refuseMisplaced(options: PdfOptions): void {
  for (const [name, kinds] of Object.entries(documentsWith)) {
    const isGiven = options[name as keyof typeof documentsWith] !== undefined;
    if (!isGiven || (kinds as readonly DocumentKind[]).includes(options.document)) continue;
    const flag = `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
    throw misused(said('commandLine.usage.isFor', { flag, kinds: kinds.join(', '), kind: options.document }));
  }
}

/** The document on the paper that was asked for, else on its usual one. */
function sheetFor(plan: Plan, cycle: Cycle, options: PdfOptions, moments: object): DocumentSheet {
  const { document, paper, workshop, filled, onePage, attach } = options;
  const fitting = papersOf(document);
  const held = workshopFor(plan, cycle, workshop);
  if (needsWorkshop(document) && !held)
    throw misused(said('commandLine.usage.noWorkshop', { cycle: cycle.name }));
  const sheet = documentSheet.safeParse({
    kind: document,
    paper: paper ?? fitting[0],
    workshopId: held?.id ?? null,
    areFilled: filled ?? false,
    isOnePage: onePage ?? false,
    attached: attach ?? 'none',
    scope: scopeFor(plan, options),
    ...moments,
  });
  if (sheet.success) return sheet.data;
  throw misused(
    said('commandLine.usage.paper', { document, papers: fitting.join(', '), paper: paper ?? '' }),
  );
}

function assertFolder(folder: string): void {
  try {
    ensureFolder(folder);
  } catch (error) {
    throw new Problem('document/cannot-write', { path: folder }, { cause: error });
  }
}

/** Whose pages a document has. */
function peopleOf(file: PrintSource, sheet: DocumentSheet, { cycle, today }: Printed): Person[] {
  const { plan } = file;
  switch (sheet.kind) {
    case 'one-pager':
      return personSheetsOf(plan, cycle, sheet.scope).map(({ person }) => person);
    case 'bonus': {
      const reading = bonusReadingOf(file.readings.planOf(cycle, today), plan, cycle);
      return bonusPagesOf(reading, sheet.scope).map(({ person }) => person);
    }
    default:
      throw new Error('refuseMisplaced was not asked');
  }
}

/** The files to print: one, or with `--split` one for each person into the folder `out`. */
function filesFor(
  file: PrintSource,
  sheet: DocumentSheet,
  printed: Printed,
  out: string,
  { split }: PdfOptions,
): { path: string; of: DocumentSheet }[] {
  if (!split) return [{ path: out, of: sheet }];
  const people = peopleOf(file, sheet, printed);
  assertFolder(out);
  const scope = 'scope' in sheet ? sheet.scope : everybody;
  refuseEmpty(people, file.plan, { cycle: printed.cycle, scope });
  // Two people may have one name: the second file gets another.
  const taken = new Set<string>();
  return people.map((person) => {
    let name = fileNameOf(person.name);
    for (let number = 2; taken.has(name); number++) name = fileNameOf(`${person.name} ${number}`);
    taken.add(name);
    return {
      path: join(out, `${name}.pdf`),
      of: { ...sheet, scope: { kind: 'person', personId: person.id } } as DocumentSheet,
    };
  });
}

/**
 * The plan as it was at the moment that is asked for; null for now.
 * @throws Problem `command-line/usage`, and as `PlanFile.asOf`
 */
async function momentOf(file: PlanFile, { at, attach }: PdfOptions): Promise<PastPlan | null> {
  if (at === undefined) return null;
  if (attach === 'plan') throw new Problem('document/whole-plan-of-past');
  const { journal } = file;
  const sequence = momentIn(journal, at, 'upTo');
  if (sequence !== null) return file.asOf(sequence);
  const first = journal.at(journal.first()) ?? '';
  throw misused(
    said('commandLine.usage.beforePlan', { moment: at, first: instantWords(first, languageOfUser()) }),
  );
}

/**
 * The moments between which changes are told, from where the history reaches to where it is printed, where nothing is said.
 * @throws Problem `command-line/usage`, `history/broken`
 */
async function comparedMoments(file: PlanFile, { document, since, until }: PdfOptions) {
  if (document !== 'changes') return {};
  const from = await sinceMoment(file, since);
  return { since: from, until: until === undefined ? null : untilMoment(file, until, from) };
}

/** `tangga pdf FILE`: prints a document. */
export async function pdfCommand(file: string, options: PdfOptions): Promise<void> {
  const out = resolve(options.out);
  refuseMisplaced(options);
  await withPrinting(options, ({ put }) =>
    withPlan(file, async (planFile) => {
      const past = await momentOf(planFile, options);
      const source = past ?? planFile;
      const { plan } = source;
      const today = past?.today ?? dayjs().format('YYYY-MM-DD');
      const cycle = cycleFor(plan, options.cycle, today);
      const language = options.language ?? plan.about.language;
      const about = { cycle, language, today, asOf: past?.at ?? null };
      const moments = await comparedMoments(planFile, options);
      const sheet = sheetFor(plan, cycle, options, moments);
      if (!options.split) refusePlan(out, 'pdf');
      for (const { path, of } of filesFor(source, sheet, about, out, options))
        await put(path, language, (press, work) => printDocument(source, { ...about, ...of }, press, work));
    }),
  );
}
