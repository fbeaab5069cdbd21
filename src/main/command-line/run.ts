import { type Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { attachments, documentKinds, exportFormats, papers, papersOf } from '#contract/document.ts';
import { samples } from '#contract/samples.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { toldError } from '#domain/diagnostics/told-error.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { changeCauses } from '#domain/tables/agreement.ts';
import { languages } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { logFolder, note } from '../diagnostics/log.ts';
import { forTerminal, reasonForTerminal } from '../for-terminal.ts';
import { addBackupCommands } from './backup-commands.ts';
import { copyLetters } from './copy-letters.ts';
import { choice, SpokenCommand, usageSentence } from './help.ts';
import { loaded } from './loaded.ts';
import { AnsweredNo, forScripts, listenToOutput, ReaderGone } from './output.ts';
import { addSpaceCommands } from './space-commands.ts';
import { languageOfUser, misused, said } from './spoken.ts';

const wholeNumber =
  (least: number, most: number) =>
  (typed: string): number => {
    const value = Number(typed);
    if (!/^\d+$/u.test(typed) || value < least || value > most)
      throw new InvalidArgumentError(said('commandLine.usage.wholeNumber', { least, most }));
    return value;
  };

/** The commands of the program; each loads what it needs, runs to its end and throws a problem where it cannot. */
export function commandLine(t: Translate): Command {
  const program = new SpokenCommand('tangga', t)
    .description(t('commandLine.description'))
    .version(packageJson.version, '-V, --version', t('commandLine.version'))
    .helpCommand('help [command]', t('commandLine.help'));
  const language = (description: string) => choice('--language <language>', description, languages, t);

  program
    .command('new')
    .description(t('commandLine.new.description'))
    .argument('<file>', t('commandLine.new.file'))
    .addOption(choice('--sample <sample>', t('commandLine.new.sample'), samples, t).default('empty'))
    .addOption(language(t('commandLine.new.language')).default('en'))
    .option('--name <name>', t('commandLine.new.name'))
    .addOption(
      new Option('--people <count>', t('commandLine.new.people'))
        .argParser(wholeNumber(1, 20_000))
        .default(1000),
    )
    .addOption(
      new Option('--seed <number>', t('commandLine.new.seed'))
        .argParser(wholeNumber(0, 2 ** 32 - 1))
        .default(1),
    )
    .option('--json', t('commandLine.json'))
    .action(async (file, options, command) => {
      for (const name of ['people', 'seed'])
        if (options.sample !== 'reference' && command.getOptionValueSource(name) === 'cli')
          throw misused(t('commandLine.usage.forReference', { flag: `--${name}` }));
      return (await import('./new.ts')).newCommand(file, options);
    });

  program
    .command('open')
    .description(t('commandLine.open.description'))
    .argument('[file]', t('commandLine.plan'))
    .addOption(choice('--host <host>', t('commandLine.open.host'), ['electron', 'browser'], t))
    .option('--no-window', t('commandLine.open.window'))
    .addOption(new Option('--port <port>', t('commandLine.open.port')).argParser(wholeNumber(0, 65_535)))
    .option('--json', t('commandLine.open.json'))
    .action(loaded(async () => (await import('./open.ts')).openCommand));

  program
    .command('pdf')
    .description(t('commandLine.pdf.description'))
    .argument('<file>', t('commandLine.plan'))
    .addOption(
      choice('--document <document>', t('commandLine.pdf.document'), documentKinds, t).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', t('commandLine.pdf.out'))
    .addOption(language(t('commandLine.pdf.language')))
    .addOption(
      choice('--paper <paper>', t('commandLine.pdf.paper'), [...new Set(documentKinds.flatMap(papersOf))], t),
    )
    .option('--cycle <name>', t('commandLine.cycle'))
    .option('--at <moment>', t('commandLine.pdf.at'))
    .option('--workshop <name>', t('commandLine.pdf.workshop'))
    .option('--person <name>', t('commandLine.pdf.person'))
    .option('--split', t('commandLine.pdf.split'))
    .addOption(new Option('--team <name>', t('commandLine.pdf.team')).conflicts('person'))
    .option('--one-page', t('commandLine.pdf.onePage'))
    .option('--filled', t('commandLine.pdf.filled'))
    .addOption(
      choice('--attach <plan>', t('commandLine.pdf.attach'), attachments.slice(1), t).conflicts('person'),
    )
    .option('--since <moment>', t('commandLine.pdf.since'))
    .option('--until <moment>', t('commandLine.pdf.until'))
    .option('--strict', t('commandLine.pdf.strict'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./pdf.ts')).pdfCommand));

  program
    .command('import')
    .description(t('commandLine.import.description'))
    .argument('<file>', t('commandLine.plan'))
    .requiredOption('--from <files...>', t('commandLine.import.from'))
    .option('--map <file>', t('commandLine.import.map'))
    .option('--cycle <name>', t('commandLine.import.cycle'))
    .option('--dry-run', t('commandLine.import.dryRun'))
    .addOption(choice('--cause <cause>', t('commandLine.import.cause'), changeCauses, t))
    .option('--skip-failed <file>', t('commandLine.import.skipFailed'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./import.ts')).importCommand));

  program
    .command('export')
    .description(t('commandLine.export.description'))
    .argument('<file>', t('commandLine.plan'))
    .addOption(choice('--as <format>', t('commandLine.export.as'), exportFormats, t).makeOptionMandatory())
    .option('--out <file>', t('commandLine.export.out'))
    .addOption(language(t('commandLine.export.language')))
    .option('--cycle <name>', t('commandLine.cycle'))
    .option('--workshop <name>', t('commandLine.export.workshop'))
    .action(loaded(async () => (await import('./export.ts')).exportCommand));

  program
    .command('show')
    .description(t('commandLine.show.description'))
    .argument('<file>', t('commandLine.plan'))
    .option('--cycle <name>', t('commandLine.show.cycle'))
    .option('--json', t('commandLine.show.json'))
    .action(loaded(async () => (await import('./show.ts')).showCommand));

  program
    .command('check')
    .description(t('commandLine.check.description'))
    .argument('<file>', t('commandLine.plan'))
    .option('--cycle <name>', t('commandLine.cycle'))
    .option('--json', t('commandLine.check.json'))
    .action(loaded(async () => (await import('./check.ts')).checkCommand));

  program
    .command('history')
    .description(t('commandLine.history.description'))
    .argument('<file>', t('commandLine.plan'))
    .addOption(
      new Option('--limit <count>', t('commandLine.history.limit'))
        .argParser(wholeNumber(1, 10_000))
        .default(50),
    )
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./history.ts')).historyCommand));

  program
    .command('verify')
    .description(t('commandLine.verify.description'))
    .argument('<signed>', t('commandLine.verify.signed'))
    .argument('<file>', t('commandLine.plan'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./verify.ts')).verifyCommand));

  program
    .command('diff')
    .description(t('commandLine.diff.description'))
    .argument('<file>', t('commandLine.plan'))
    .argument('[other]', t('commandLine.diff.other'))
    .option('--since <moment>', t('commandLine.diff.since'))
    .option('--until <moment>', t('commandLine.diff.until'))
    .addOption(language(t('commandLine.diff.language')))
    .option('--pdf <file>', t('commandLine.diff.pdf'))
    .addOption(choice('--paper <paper>', t('commandLine.pdf.paper'), papers, t))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./diff.ts')).diffCommand));
  addBackupCommands(program, t);

  program
    .command('merge')
    .description(t('commandLine.merge.description'))
    .argument('<plan>', t('commandLine.merge.plan'))
    .argument('<copy>', t('commandLine.merge.copy'))
    .option('--out <file>', t('commandLine.merge.out'))
    .option('--dry-run', t('commandLine.import.dryRun'))
    .option('--decide <file>', t('commandLine.merge.decide'))
    .addOption(choice('--prefer <copy>', t('commandLine.merge.prefer'), copyLetters, t))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./merge.ts')).mergeCommand));

  program
    .command('room')
    .description(t('commandLine.room.description'))
    .argument('<file>', t('commandLine.plan'))
    .requiredOption('--workshop <name>', t('commandLine.room.workshop'))
    .option('--address <address>', t('commandLine.room.address'))
    .addOption(new Option('--port <port>', t('commandLine.room.port')).argParser(wholeNumber(0, 65_535)))
    .option('--secure', t('commandLine.room.secure'))
    .option('--json', t('commandLine.room.json'))
    .action(loaded(async () => (await import('./room.ts')).roomCommand));

  program
    .command('form')
    .description(t('commandLine.form.description'))
    .argument('<file>', t('commandLine.plan'))
    .option('--workshop <name>', t('commandLine.form.workshop'))
    .option('--out <file>', t('commandLine.form.out'))
    .addOption(language(t('commandLine.form.language')))
    .option('--read <files...>', t('commandLine.form.read'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./form.ts')).formCommand));
  addSpaceCommands(program, t);

  program
    .command('diagnostics')
    .description(t('commandLine.diagnostics.description'))
    .argument('[file]', t('commandLine.plan'))
    .option('--out <file>', t('commandLine.diagnostics.out'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./diagnostics.ts')).diagnosticsCommand));

  program
    .command('desktop-entry')
    .description(t('commandLine.desktopEntry.description'))
    .option('--remove', t('commandLine.desktopEntry.remove'))
    .option('--json', t('commandLine.json'))
    .action(loaded(async () => (await import('./desktop-entry.ts')).desktopEntryCommand));
  return program;
}

/** Says a problem on standard error: one sentence, or JSON for scripts; where more stands of what nobody expected. */
function report(problem: Problem, isJson: boolean): void {
  const { title, sentence, advice } = explainProblem(problem.code, problem.parameters, languageOfUser());
  const folder = problem.code === 'unexpected' ? logFolder() : null;
  const more = folder === null ? '' : ` ${said('commandLine.logged', { folder })}`;
  console.error(
    isJson
      ? forScripts({ error: { code: problem.code, title, sentence, advice: `${advice}${more}` } }, 0)
      : forTerminal(`${sentence} ${advice}${more}`),
  );
}

/** What a shell is answered for a problem that is not simply that the command failed. */
const exitCodes: Partial<Record<ProblemCode, number>> = {
  'command-line/usage': 2,
  'merge/undecided': 3,
  'space/undecided': 3,
  // As after any command that was interrupted.
  'command-line/cancelled': 130,
};

/** Notes of a command that it failed; why it was refused, whoever typed it is told. */
function noteEnd(program: Command, [, , first]: readonly string[], { code, cause }: Problem): void {
  if (code !== 'unexpected') return;
  const call = `tangga ${program.commands.find((verb) => verb.name() === first)?.name() ?? ''}`.trim();
  note({ what: 'failed', where: 'verb', call, error: toldError(cause) });
}

/** Says why a command came to no end, and answers the exit code. */
export async function tellFailure(
  error: unknown,
  argv: readonly string[],
  program: Command = commandLine(textsOf(languageOfUser())),
): Promise<number> {
  const isJson = argv.includes('--json');
  if (error instanceof ReaderGone) return 0;
  if (error instanceof AnsweredNo) return 1;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // What follows is a sentence of its own.
    report(misused(usageSentence(error, said).replace(/[^.?!]$/u, '$&.')), isJson);
    return 2;
  }
  const { toProblem } = await import('../plan-file/sqlite-problem.ts');
  const known = toProblem(error, (error as NodeJS.ErrnoException | null)?.path ?? '');
  const problem =
    known instanceof Problem
      ? known
      : new Problem('unexpected', { detail: reasonForTerminal(error) }, { cause: error });
  noteEnd(program, argv, problem);
  report(problem, isJson);
  return exitCodes[problem.code] ?? 1;
}

/** Runs `argv` and answers the exit code: 0 done, 1 failed or no, 2 bad usage, 3 to be decided, 130 cancelled. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  listenToOutput();
  const program = commandLine(textsOf(languageOfUser()));
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    return tellFailure(error, argv, program);
  }
}
