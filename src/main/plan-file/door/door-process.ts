import { Problem } from '#domain/problem.ts';
import { answerProgram, hearProgram } from '../../hosts/inside-process.ts';
import { watchCosts } from '../../reader/cost-watch.ts';
import { lookAtStranger } from './look.ts';
import { type LookAnswer, lookOrder } from './protocol.ts';

/*
 * The process that looks at plan files of strangers: a statement of SQLite cannot be interrupted, and what is wrong with
 * its reading of a crafted file is wrong in here.
 */

/** More memory than this no plan takes to be looked through, in bytes. */
const mostMemory = 512 * 1024 ** 2;

async function look(message: unknown): Promise<LookAnswer> {
  try {
    const { path, folder, seconds } = lookOrder.parse(message);
    watchCosts({ memory: mostMemory, seconds });
    await lookAtStranger(path, folder);
    return { kind: 'well' };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, parameters: error.parameters };
    return { kind: 'failed', detail: String(error) };
  }
}

hearProgram((message) => void look(message).then(answerProgram));
