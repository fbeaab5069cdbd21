import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { oddPlan } from '../../../tests/support/odd-plans.ts';
import { testFolder } from '../../../tests/support/plans.ts';
import { rounds, seed, timeFor } from '../../../tests/support/rounds.ts';
import { catalogueOf, textsOf } from '../../texts/texts.ts';
import { commandLine, runCommandLine } from './run.ts';

/*
 * Every verb of the command line is called with what its options name and what they do not; `npm run test:rounds --
 * odd-arguments --rounds 1000` does so more often.
 */

beforeEach(() => {
  vi.stubEnv('TANGGA_DATA', testFolder());
  vi.stubEnv('TANGGA_PLANS', testFolder());
  vi.stubEnv('XDG_DATA_HOME', testFolder());
  vi.stubEnv('LANG', 'en');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Those that go on until they are ended. */
const lasting = new Set(['open', 'room', 'help']);
/** What has a verb go on. */
const lastingOptions = new Set(['--watch']);

/** Every verb, by the words that lead to it. */
function verbsOf(
  command: Command,
  words: readonly string[] = [],
): { words: readonly string[]; verb: Command }[] {
  return command.commands
    .filter((one) => !lasting.has(one.name()))
    .flatMap((one) => {
      const own = [...words, one.name()];
      return one.commands.length > 0 ? verbsOf(one, own) : [{ words: own, verb: one }];
    });
}

const oddWords = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    '--',
    '0',
    '-1',
    '1e99',
    '1.5',
    'NaN',
    '9999-12-31',
    '2026-11-24',
    'x'.repeat(3_000),
  ),
  hostileWords,
);

interface Places {
  readonly plan: string;
  readonly folder: string;
}

/** The path of a plan, of something else, or of nothing: nothing is written anywhere but in the folder. */
const pathIn = ({ plan, folder }: Places): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(plan) },
    fc.constantFrom(
      ...[
        'text.tangga',
        'none.tangga',
        'a folder',
        'no folder/x.pdf',
        'new.pdf',
        'x\0y',
        '😀'.repeat(80),
      ].map((name) => join(folder, name)),
      '/dev/null',
    ),
  );

const isPath = (flags: string) =>
  /<(?:file|files\.\.\.|copy|plan|signed|other)>|\[(?:file|other)\]/u.test(flags);

const toldTo = (
  flags: string,
  choices: readonly string[] | undefined,
  places: Places,
): fc.Arbitrary<string> => {
  if (choices) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...choices) }, oddWords);
  if (/url/u.test(flags)) return fc.constantFrom('postgres://127.0.0.1:1/x', 'postgres://%', '', 'x');
  return isPath(flags) ? pathIn(places) : oddWords;
};

const optionIn = (option: Option, places: Places): fc.Arbitrary<readonly string[]> => {
  const flag = option.long ?? option.flags;
  const isTold = option.required || option.optional;
  const told = isTold
    ? toldTo(option.flags, option.argChoices, places).map((value) => [flag, value])
    : fc.constant([flag]);
  const most = option.mandatory ? 6 : 1;
  return fc.oneof({ weight: most, arbitrary: told }, { weight: 2, arbitrary: fc.constant([]) });
};

const anyWords = (program: Command, places: Places): fc.Arbitrary<string[]> =>
  fc.constantFrom(...verbsOf(program)).chain(({ words, verb }) => {
    const named = verb.registeredArguments.map((argument) =>
      toldTo(`<${argument.name()}>`, argument.argChoices, places).map((value) => [value]),
    );
    const options = verb.options
      .filter(({ long }) => !lastingOptions.has(long ?? ''))
      .map((option) => optionIn(option, places));
    const further = fc.oneof(
      { weight: 9, arbitrary: fc.constant([]) },
      oddWords.map((word) => [word]),
    );
    return fc.tuple(...named, ...options, further).map((parts) => [...words, ...parts.flat()]);
  });

test(
  `every verb does what it is told, or says why not (seed ${seed})`,
  async () => {
    const said: string[] = [];
    vi.spyOn(console, 'error').mockImplementation((text: unknown) => void said.push(String(text)));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    vi.spyOn(process.stdout, 'write').mockImplementation((text, encoding, done) => {
      said.push(String(text));
      const ended = typeof encoding === 'function' ? encoding : done;
      ended?.(null);
      return true;
    });
    const folder = testFolder();
    mkdirSync(join(folder, 'a folder'));
    writeFileSync(join(folder, 'text.tangga'), 'no plan');
    const unexpected = catalogueOf('en').problem.unexpected.sentence.split('{{')[0] as string;
    const faults: string[] = [];
    const ends = new Set<number>();
    const plan = await oddPlan(seed);
    const calls = fc.sample(anyWords(commandLine(textsOf('en')), { plan, folder }), {
      seed,
      numRuns: rounds(60),
    });
    for (const words of calls) {
      said.length = 0;
      const code = await runCommandLine(['node', 'tangga', ...words]);
      ends.add(code);
      const text = said.join('\n');
      const isFault =
        code !== 0 && (text.trim() === '' || text.includes(unexpected) || /\n {4}at /u.test(text));
      if (isFault) faults.push(`${JSON.stringify(words)} ends with ${code}: ${text.slice(0, 600)}`);
    }
    expect(faults).toEqual([]);
    // Done, refused and not understood.
    expect([...ends]).toEqual(expect.arrayContaining([0, 1, 2]));
  },
  timeFor(60, 4_000),
);
