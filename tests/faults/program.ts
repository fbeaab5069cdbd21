import { cpSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { plansIn, refusedWith } from './content.ts';
import { type Step, stories } from './stories.ts';

/*
 * A program that does what a story tells, while something befalls it: says `.` for each step once that is done for good,
 * and where a step is refused why, puts the disk right again and tries it once more. Where it is told how disks are to fail
 * it tells its story as often, in a folder for each.
 */
const [name = '', folder = '', kept = '', ...faults] = process.argv.slice(2);
const well = process.env.TANGGA_STEPS_WELL ?? '';
let done = 0;

/** Keeps what there is after a step, for what comes of it later to be held against. */
function tell(): void {
  done += 1;
  if (kept) cpSync(plansIn(folder), plansIn(join(kept, String(done))), { recursive: true });
  writeSync(1, '.');
}

async function attempt(work: () => unknown): Promise<boolean> {
  try {
    await work();
    tell();
    return true;
  } catch (error) {
    if (faults.length === 0) throw error;
    writeSync(1, `\n${refusedWith(error)}\n`);
    return false;
  }
}

/** What was done although it was refused, or was opened for reading only, is not done again. */
class Enough extends Error {}

const step: Step = async (work) => {
  if (await attempt(work)) return;
  writeFileSync(well, '');
  if (!(await attempt(work))) throw new Enough();
  rmSync(well);
};

if (faults.length === 0) {
  writeSync(1, '>');
  await stories[name]?.happen(folder, step);
}
for (const [at, fault] of faults.entries()) {
  // What stands between hears of it, and makes nothing.
  symlinkSync(`tangga-steps ${fault}`, 'nowhere');
  writeSync(1, '>');
  await stories[name]?.happen(join(folder, String(at)), step).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  rmSync(well, { force: true });
}
// Plans that were given up in the middle are still open.
process.exit(0);
