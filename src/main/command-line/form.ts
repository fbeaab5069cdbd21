import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { answersWords } from '#contract/sentences/answers.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import type { Problem } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { forTerminal } from '../for-terminal.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { formPage } from '../room/form-page.ts';
import { type AnswersFile, type AnswersOutcome, takeAnswerFiles } from '../room/take-answers.ts';
import { refusePlan, saveFinished } from '../services/document/finished-file.ts';
import { rowNamed } from './named.ts';
import { bytesOfNamed } from './named-file.ts';
import { AnsweredNo, forScripts, printLine } from './output.ts';
import { languageOfUser, misused, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

interface FormOptions {
  workshop?: string;
  out?: string;
  read?: string[];
  language?: Language;
  json?: true;
}

/** A file, of which is known how large it is before it is read; a pipe is read for that. */
async function fileAt(path: string): Promise<AnswersFile> {
  try {
    const found = await stat(path);
    if (found.isFile()) return { name: basename(path), size: found.size, text: () => readFile(path, 'utf8') };
    const bytes = await bytesOfNamed(path);
    return { name: basename(path), size: bytes.length, text: async () => bytes.toString() };
  } catch (error) {
    throw toProblem(error, path);
  }
}

const explained = ({ code, parameters }: Problem) => explainProblem(code, parameters, languageOfUser());

/** What became of a file, for scripts. */
function asJson(outcome: AnswersOutcome) {
  if (outcome.kind !== 'refused') return outcome;
  const { title, sentence, advice } = explained(outcome.problem);
  return { ...outcome, problem: { code: outcome.problem.code, title, sentence, advice } };
}

async function make(file: string, workshop: string, path: string, { language, json }: FormOptions) {
  const out = resolve(path);
  refusePlan(out, 'html');
  await withPlan(file, async ({ plan }) => {
    const held = rowNamed(plan.tables.workshop.sorted(), workshop, 'workshop');
    const page = await formPage(plan, held, language ?? plan.about.language);
    const saved = await saveFinished({ kind: 'chosen', path: out }, page);
    await printLine(json ? forScripts({ path: saved, workshop: held.name }, 0) : saved);
  });
}

async function read(file: string, paths: readonly string[], { workshop, json }: FormOptions): Promise<void> {
  const files = await Promise.all(paths.map((path) => fileAt(resolve(path))));
  await withPlan(file, async (planFile) => {
    const { plan } = planFile;
    const held =
      workshop === undefined ? null : rowNamed(plan.tables.workshop.sorted(), workshop, 'workshop').id;
    const outcomes = await takeAnswerFiles(planFile, files, held);
    if (json) await printLine(forScripts(outcomes.map(asJson)));
    for (const outcome of json ? [] : outcomes) {
      if (outcome.kind === 'refused') {
        const { sentence, advice } = explained(outcome.problem);
        console.error(forTerminal(`${sentence} ${advice}`));
      } else await printLine(forTerminal(`${outcome.file}: ${answersWords(outcome, languageOfUser())}`));
    }
    if (outcomes.some(({ kind }) => kind === 'refused')) throw new AnsweredNo();
  });
}

/** `tangga form PLAN`: makes a form to send by mail, or reads what came back from it. */
export async function formCommand(file: string, options: FormOptions): Promise<void> {
  const { workshop, out, read: paths } = options;
  if (paths) {
    if (out !== undefined) throw misused(said('commandLine.usage.formOrAnswers'));
    return read(file, paths, options);
  }
  if (workshop === undefined || out === undefined) throw misused(said('commandLine.usage.formOrAnswers'));
  return make(file, workshop, out, options);
}
