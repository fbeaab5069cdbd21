import { Problem } from '#domain/problem.ts';
import { answerProgram, hearProgram } from '../../hosts/inside-process.ts';
import { watchCosts } from '../../reader/cost-watch.ts';
import { lookAtStranger } from './look.ts';
import { type DoorAnswer, type DoorOrder, doorOrder } from './protocol.ts';

/*
 * The process that reads plan files of strangers and such as are damaged: a statement of SQLite cannot be interrupted, and
 * what is wrong with its reading of a crafted file is wrong in here.
 */

/** More memory than this no plan takes to be looked through; to put one together again all of it is held. In bytes. */
const mostMemory: Readonly<Record<DoorOrder['kind'], number>> = {
  look: 512 * 1024 ** 2,
  mend: 3_000_000_000,
  recover: 1_500_000_000,
};

async function carryOut(order: DoorOrder): Promise<DoorAnswer> {
  switch (order.kind) {
    case 'look':
      await lookAtStranger(order.path, order.folder);
      return { kind: 'well' };
    // What is looked at most often is there the sooner.
    case 'mend': {
      const { mend } = await import('../mend.ts');
      return { kind: 'mended', path: await mend(order.path) };
    }
    case 'recover': {
      const { recover } = await import('../recovery/recover.ts');
      const place = { folder: order.folder, name: 'recovered' };
      return { kind: 'recovered', recovered: await recover(order.path, place, order.copy) };
    }
  }
}

async function answer(message: unknown): Promise<DoorAnswer> {
  try {
    const order = doorOrder.parse(message);
    watchCosts({ memory: mostMemory[order.kind], seconds: order.seconds });
    return await carryOut(order);
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, parameters: error.parameters };
    return { kind: 'failed', detail: String(error) };
  }
}

hearProgram((message) => void answer(message).then(answerProgram));
