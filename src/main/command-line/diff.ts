import {
  differenceSentence,
  differenceWords,
  type Sides,
  subjectWords,
} from '#contract/sentences/differences.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import type { State } from '#domain/diff/changes-between.ts';
import { diff, type SubjectDifferences } from '#domain/diff/diff.ts';
import { Problem } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { assertReached } from '../plan-file/past-plan.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { momentIn } from './moment.ts';
import { forTerminal, printLine } from './output.ts';
import { misused, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

interface DiffOptions {
  since?: string;
  until?: string;
  language?: Language;
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

function asData(groups: readonly SubjectDifferences[], sides: Sides, language: Language) {
  return groups.map(({ subject, differences }) => ({
    ...subject,
    title: subjectWords(sides, subject, language),
    differences: differences.map((difference) => ({
      ...difference,
      sentence: differenceSentence(sides, subject, difference, language),
    })),
  }));
}

async function tell(sides: Sides, told: { from: Told; to: Told }, options: DiffOptions): Promise<void> {
  const language = options.language ?? sides.to.plan.about.language;
  const t = textsOf(language);
  const groups = diff(sides.from, sides.to);
  if (options.json) {
    await printLine(JSON.stringify({ ...told, subjects: asData(groups, sides, language) }, null, 2));
    return;
  }
  const name = ({ file, sequence, at }: Told) =>
    told.from.file === told.to.file && at !== null
      ? t('commandLine.diff.changeSet', { sequence, at: instantWords(at, language) })
      : file;
  const lines = differenceWords(groups, sides, language).flatMap(({ title, lines: own }) => [
    '',
    title,
    ...own.map((line) => `  ${line}`),
  ]);
  await printLine(
    forTerminal(
      [
        t('commandLine.diff.between', { from: name(told.from), to: name(told.to) }),
        ...(lines.length > 0 ? lines : ['', t('differences.none')]),
      ].join('\n'),
    ),
  );
}

/** `tangga diff FILE OTHER`, or two moments of one: tells in what they differ. */
export async function diffCommand(
  file: string,
  other: string | undefined,
  options: DiffOptions,
): Promise<void> {
  const { since, until } = options;
  if (other !== undefined && (since !== undefined || until !== undefined))
    throw misused(said('commandLine.usage.compareEither'));
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
    const { journal, walks } = plan;
    // Before there was a plan there is nothing to compare with: it is as it began.
    const from = momentIn(journal, since, 'before') ?? journal.first();
    const to = until === undefined ? journal.last() : (momentIn(journal, until, 'upTo') ?? journal.first());
    if (to < from) throw misused(said('commandLine.usage.untilBefore'));
    await assertReached(plan, from);
    const [before, after] = walks.statesAt(from, to);
    await tell({ from: before, to: after }, { from: toldOf(plan, from), to: toldOf(plan, to) }, options);
  });
}
