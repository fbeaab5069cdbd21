import { writeFile } from 'node:fs/promises';
import { wholePlanAs } from '../exchange/whole-plan-as.ts';
import { answerProgram, hearProgram } from '../hosts/inside-process.ts';
import { readContent } from '../plan-file/plan-content.ts';
import { watchCosts } from '../reader/cost-watch.ts';
import { type ExportAnswer, exportOrder } from './protocol.ts';

/*
 * The process that writes a whole plan in formats of other programs: it reads the file by itself, so that no window waits
 * meanwhile, and is ended to cancel.
 */

/** More memory than this no plan is worth, in bytes. */
const mostMemory = 3_000_000_000;

const say = (answer: ExportAnswer): Promise<void> => answerProgram(answer);

async function carryOut(message: unknown): Promise<void> {
  try {
    const { plan, as, language, to } = exportOrder.parse(message);
    const content = readContent(plan);
    try {
      await say({ kind: 'read' });
      await writeFile(to, await wholePlanAs[as](content, language), { flag: 'wx', flush: true });
    } finally {
      content.db.close();
    }
    await say({ kind: 'written' });
  } catch (error) {
    const { code = null, message: detail = String(error) } = error as { code?: string; message?: string };
    await say({ kind: 'failed', code, detail });
  }
}

watchCosts({ memory: mostMemory, seconds: Number.POSITIVE_INFINITY });
hearProgram((message) => void carryOut(message));
