import { resolve } from 'node:path';
import dayjs from 'dayjs';
import { type Paper, papers } from '#contract/document.ts';
import {
  differenceSentence,
  differenceWords,
  type Sides,
  subjectWords,
} from '#contract/sentences/differences.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import { rowsIn, type State } from '#domain/diff/changes-between.ts';
import { type Difference, diff, type SubjectDifferences } from '#domain/diff/diff.ts';
import { Problem } from '#domain/problem.ts';
import type { AnyRow, TableName } from '#domain/tables/tables.ts';
import { isHiddenValue, withoutSecrets } from '#domain/workshop/secret.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { type Compared, changesOf } from '../documents/changes/changes.ts';
import { setDocument } from '../documents/set-document.ts';
import { forTerminal } from '../for-terminal.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { refusePlan } from '../services/document/finished-file.ts';
import { sinceMoment, untilMoment } from './moment.ts';
import { forScripts, printLine } from './output.ts';
import { withPrinting } from './printing.ts';
import { misused, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

interface DiffOptions {
  since?: string;
  until?: string;
  language?: Language;
  pdf?: string;
  paper?: Paper;
  json?: true;
}

/** One of the two states that are compared: of which file, and as of which change set. */
interface Told {
  readonly file: string;
  readonly sequence: number;
  readonly at: string | null;
}

const wholeState = ({ plan, checkIns }: PlanFile): State => ({ plan, checkIns: checkIns.all() });

/** @throws Problem `history/nothing-in-common` */
function assertSamePlan(from: PlanFile, to: PlanFile): void {
  const { tables } = to.plan;
  const isShared = [...from.plan.tables.objective.rows.keys()].some((id) => tables.objective.get(id));
  if (from.plan.about.id !== to.plan.about.id && !isShared)
    throw new Problem('history/nothing-in-common', { one: from.path, other: to.path });
}

const toldOf = ({ path, journal }: PlanFile, sequence = journal.last()): Told => ({
  file: path,
  sequence,
  at: journal.at(sequence) ?? null,
});

/** A difference without what a room still hides. */
function openly(difference: Difference, { from, to }: Sides): Difference {
  const { table, id } = difference;
  const open = (of: TableName, row: AnyRow): AnyRow =>
    withoutSecrets(from.plan, of, withoutSecrets(to.plan, of, row)) as AnyRow;
  if ('row' in difference)
    return {
      ...difference,
      row: open(table, difference.row),
      along: difference.along.map((one) => ({ ...one, row: open(one.table, one.row) })),
    };
  if (difference.kind !== 'changed') return difference;
  const isHidden = [from, to].some((state) =>
    isHiddenValue(state.plan, table, rowsIn(state, table).get(id) ?? {}, difference.column),
  );
  return isHidden ? { ...difference, from: null, to: null } : difference;
}

function asData(groups: readonly SubjectDifferences[], sides: Sides, language: Language) {
  return groups.map(({ subject, differences }) => ({
    ...subject,
    title: subjectWords(sides, subject, language),
    differences: differences.map((difference) => ({
      ...openly(difference, sides),
      sentence: differenceSentence(sides, subject, difference, language),
    })),
  }));
}

/** What a state is called: of one file that is compared with itself the moment, else the file. */
function nameOf({ file, sequence, at }: Told, other: Told, language: Language): string {
  if (file !== other.file || at === null) return file;
  return textsOf(language)('commandLine.diff.changeSet', {
    sequence: String(sequence),
    at: instantWords(at, language),
  });
}

type Both = { readonly from: Told; readonly to: Told };

async function tell(sides: Sides, told: Both, options: DiffOptions): Promise<void> {
  const language = options.language ?? sides.to.plan.about.language;
  const names = { from: nameOf(told.from, told.to, language), to: nameOf(told.to, told.from, language) };
  if (options.pdf !== undefined) {
    await print(resolve(options.pdf), { sides, ...names }, language, options);
    return;
  }
  const t = textsOf(language);
  const groups = diff(sides.from, sides.to);
  if (options.json) {
    await printLine(forScripts({ ...told, subjects: asData(groups, sides, language) }));
    return;
  }
  const lines = differenceWords(groups, sides, language).flatMap(({ title, lines: own }) => [
    '',
    title,
    ...own.map((line) => `  ${line}`),
  ]);
  await printLine(
    forTerminal(
      [
        t('commandLine.diff.between', names),
        ...(lines.length > 0 ? lines : ['', t('differences.none')]),
      ].join('\n'),
    ),
  );
}

/** Prints the differences as pages. */
async function print(
  path: string,
  compared: Compared,
  language: Language,
  options: DiffOptions,
): Promise<void> {
  refusePlan(path, 'pdf');
  const today = dayjs().format('YYYY-MM-DD');
  const data = changesOf(compared, { language, paper: options.paper ?? papers[0], today });
  await withPrinting(options, ({ put }) =>
    put(path, language, (press, work) =>
      setDocument(press, compared.sides.to.plan, { document: 'changes', data }, work),
    ),
  );
}

/** `tangga diff FILE OTHER`, or two moments of one: tells in what they differ, or prints it. */
export async function diffCommand(
  file: string,
  other: string | undefined,
  options: DiffOptions,
): Promise<void> {
  const { since, until, pdf, paper } = options;
  if (other !== undefined && (since !== undefined || until !== undefined))
    throw misused(said('commandLine.usage.compareEither'));
  if (paper !== undefined && pdf === undefined) throw misused(said('commandLine.usage.paperOfPdf'));
  if (other !== undefined) {
    await withPlan(file, (from) =>
      withPlan(other, async (to) => {
        assertSamePlan(from, to);
        await tell(
          { from: wholeState(from), to: wholeState(to) },
          { from: toldOf(from), to: toldOf(to) },
          options,
        );
      }),
    );
    return;
  }
  if (since === undefined) throw misused(said('commandLine.usage.compareWith'));
  await withPlan(file, async (plan) => {
    const from = await sinceMoment(plan, since);
    const to = until === undefined ? plan.journal.last() : untilMoment(plan, until, from);
    const [before, after] = plan.walks.statesAt(from, to);
    await tell({ from: before, to: after }, { from: toldOf(plan, from), to: toldOf(plan, to) }, options);
  });
}
