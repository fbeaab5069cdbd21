import { cpSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { plansIn, refusedWith } from './content.ts';
import { stories } from './stories.ts';

/*
 * A program that does what a story tells, while something befalls it: says `.` for each step once that is done for good,
 * and where a step is refused why, puts the disk right again and tries it once more.
 */
const [name = '', folder = '', kept] = process.argv.slice(2);
const well = process.env.TANGGA_STEPS_WELL;
let done = 0;

/** Keeps what there is after a step, for what comes of it later to be held against. */
function tell(): void {
  done += 1;
  if (kept) cpSync(plansIn(folder), plansIn(join(kept, String(done))), { recursive: true });
  writeSync(1, '.');
}

const isFaulty = /^E[A-Z]+$/u.test(process.env.TANGGA_STEPS_HOW ?? '');

async function attempt(work: () => unknown): Promise<boolean> {
  try {
    await work();
    tell();
    return true;
  } catch (error) {
    if (!isFaulty) throw error;
    writeSync(1, `\n${refusedWith(error)}\n`);
    return false;
  }
}

writeSync(1, '>');
await stories[name]?.happen(folder, async (work) => {
  if (await attempt(work)) return;
  if (well) writeFileSync(well, '');
  // What was done although it was refused, or was opened for reading only, is not done again.
  if (!(await attempt(work))) process.exit(0);
  if (well) rmSync(well);
});
