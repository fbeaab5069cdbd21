import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { documentKinds, exportFormats, papersOf } from '#contract/document.ts';
import { samples } from '#contract/plan-file.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { Problem } from '#domain/problem.ts';
import { type Language, languages } from '#texts/languages.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { dataFolder, Store } from '../desk/store.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { checkCommand } from './check.ts';
import { exportCommand } from './export.ts';
import { newCommand } from './new.ts';
import { openCommand } from './open.ts';
import { listenToOutput, ReaderGone } from './output.ts';
import { pdfCommand } from './pdf.ts';
import { showCommand } from './show.ts';

const wholeNumber =
  (least: number, most: number) =>
  (typed: string): number => {
    const value = Number(typed);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    return value;
  };

/** The commands of the program; each runs to its end and throws a problem where it cannot. */
function commandLine(): Command {
  const program = new Command('tangga')
    .description(packageJson.description)
    .version(packageJson.version)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });

  program
    .command('new')
    .description('make a plan file')
    .argument('<file>', 'where it goes; its name should end in .tangga')
    .addOption(new Option('--sample <sample>', 'what it holds').choices(samples).default('empty'))
    .addOption(
      new Option('--language <language>', 'language of its contents').choices(languages).default('en'),
    )
    .option('--name <name>', 'name of the plan (default: the name of the file)')
    .addOption(
      new Option('--people <count>', 'size of the reference plan')
        .argParser(wholeNumber(1, 20_000))
        .default(1000),
    )
    .addOption(
      new Option('--seed <number>', 'decides the reference plan')
        .argParser(wholeNumber(0, 2 ** 32 - 1))
        .default(1),
    )
    .option('--json', 'answer and errors as JSON')
    .action((file, options, command) => {
      for (const name of ['people', 'seed'])
        if (options.sample !== 'reference' && command.getOptionValueSource(name) === 'cli')
          throw new Problem('command-line/usage', { detail: `--${name} is for the reference plan.` });
      return newCommand(file, options);
    });

  program
    .command('open')
    .description('open the program, with a plan or at its start')
    .argument('[file]', 'the plan')
    .addOption(new Option('--host <host>', 'which window').choices(['electron', 'browser']))
    .option('--no-window', 'print the address instead of opening a window (browser host)')
    .addOption(
      new Option('--port <port>', 'port of the browser host (default: a free one)').argParser(
        wholeNumber(0, 65_535),
      ),
    )
    .option('--json', 'one line {"url": …} once it listens')
    .action(openCommand);

  program
    .command('pdf')
    .description('print a document')
    .argument('<file>', 'the plan')
    .addOption(
      new Option('--document <document>', 'what to print').choices(documentKinds).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where the PDF goes')
    .addOption(
      new Option('--language <language>', "language of the document (default: the plan's)").choices(
        languages,
      ),
    )
    .addOption(
      new Option('--paper <paper>', 'A4 or Letter for books, A3, A2 or A1 for the poster').choices([
        ...new Set(documentKinds.flatMap(papersOf)),
      ]),
    )
    .option('--cycle <name>', 'name of the cycle (default: the current one)')
    .option('--workshop <name>', 'whose minutes or guide (default: the latest of the cycle)')
    .option('--person <name>', 'of what one person has a part in (default: everybody)')
    .option('--split', 'one-pagers: a file each, into the folder named by --out')
    .addOption(new Option('--team <name>', 'of a team with its sub-teams').conflicts('person'))
    .option('--one-page', 'review: the one page for leadership')
    .option('--filled', 'worksheets: with the ladders of the cycle on them')
    .option('--json', 'answer and errors as JSON')
    .action(pdfCommand);

  program
    .command('export')
    .description('write a calendar file, or Markdown for chat and mail')
    .argument('<file>', 'the plan')
    .addOption(new Option('--as <format>', 'what to write').choices(exportFormats).makeOptionMandatory())
    .option('--out <file>', 'where it goes (default: standard output)')
    .addOption(
      new Option('--language <language>', "language of its words (default: the plan's)").choices(languages),
    )
    .option('--cycle <name>', 'name of the cycle (default: the current one)')
    .option('--workshop <name>', 'whose minutes (default: the latest of the cycle)')
    .action(exportCommand);

  program
    .command('show')
    .description('show the whole plan, objectives with their key results from the easiest')
    .argument('<file>', 'the plan')
    .option('--cycle <name>', 'the objectives of this cycle alone, as it is judged (default: all)')
    .option('--json', 'as JSON')
    .action(showCommand);

  program
    .command('check')
    .description('tell what could be said better: wording, baselines, owners, alignment')
    .argument('<file>', 'the plan')
    .option('--cycle <name>', 'name of the cycle (default: the current one)')
    .option('--json', 'hints as JSON')
    .action(checkCommand);

  for (const command of program.commands)
    command.exitOverride().configureOutput({ outputError: () => undefined });
  return program;
}

function languageOfUser(): Language {
  return new Store(dataFolder()).preferences.language;
}

/** Says a problem on standard error: one sentence, or JSON for scripts. */
function report(problem: Problem, isJson: boolean): void {
  const { title, sentence, advice } = explainProblem(problem.code, problem.parameters, languageOfUser());
  console.error(
    isJson
      ? JSON.stringify({ error: { code: problem.code, title, sentence, advice } })
      : `${sentence} ${advice}`,
  );
}

/** What a shell answers for a command that was interrupted. */
const cancelledCode = 130;

/** Runs `argv` and answers the exit code: 0 done, 1 failed, 2 bad usage, 130 cancelled. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  listenToOutput();
  const isJson = argv.includes('--json');
  try {
    await commandLine().parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const detail =
        error.code === 'commander.help' ? 'No command given.' : error.message.replace(/^error: /u, '');
      report(new Problem('command-line/usage', { detail }), isJson);
      return 2;
    }
    const known = toProblem(error, '');
    const problem =
      known instanceof Problem
        ? known
        : new Problem('unexpected', { detail: String(error) }, { cause: error });
    report(problem, isJson);
    if (problem.code === 'command-line/cancelled') return cancelledCode;
    return problem.code === 'command-line/usage' ? 2 : 1;
  }
}
