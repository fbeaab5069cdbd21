import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environment } from '../support/open-tangga.ts';
import { planOnDisk, testFolder } from '../support/plans.ts';
import { inPairs, median, report, rising } from './timing.ts';

/* The command line as a process, against Node with nothing to do. */
const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const env = environment(testFolder());

function node(words: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, words, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
  return stderr;
}

const time = (words: readonly string[]) => async () => {
  const start = performance.now();
  node(words);
  return performance.now() - start;
};

/** Tells the most memory that a process had, as it ends: what Linux says of its own, not of who began it. */
const telling = `import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => writeSync(2, /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]));`;
const toldBy = ['--import', `data:text/javascript,${encodeURIComponent(telling)}`];

/** In megabytes, as the median of three times. */
const memory = (words: readonly string[]): number =>
  median(rising([1, 2, 3].map(() => Number(node([...toldBy, ...words])) / 1024)));

const nothing = ['-e', '0'];
const show = [cli, 'show', planOnDisk('tour')];
const check = [cli, 'check', planOnDisk('reference')];
// What is compiled is kept from the first time on.
node(show);
node(check);

const shown = await inPairs(9, time(show), time(nothing));
report('node -e 0', shown.other, 'ms');
report('tangga show of the tour', shown.own, 'ms');
report('tangga show of the tour: more', shown.more, 'ms', 250, 'node -e 0');
report('memory of node -e 0', memory(nothing), 'MB');
report('memory of tangga show', memory(show), 'MB', 90);
const checked = await inPairs(3, time(check), time(nothing));
report('tangga check of the whole reference plan, process and all', checked.own, 'ms', 500);
report('memory of tangga check of the reference plan', memory(check), 'MB');
