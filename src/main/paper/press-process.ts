import { answerProgram, hearProgram } from '../hosts/inside-process.ts';
import { FontsMissing } from './font-files.ts';
import { type Answer, type Order, order } from './protocol.ts';
import { Typesetter } from './typeset.ts';

/*
 * The process that sets documents, and does nothing else: what it calls cannot be interrupted, so that it is ended to
 * cancel, and what befalls it befalls no window.
 */

const say = (answer: Answer): Promise<void> => answerProgram(answer);

let typesetter: Typesetter | FontsMissing | null = null;

async function carryOut(wanted: Order): Promise<void> {
  if (wanted.kind === 'begin') {
    try {
      typesetter = new Typesetter(wanted);
    } catch (error) {
      if (!(error instanceof FontsMissing)) throw error;
      typesetter = error;
    }
    return;
  }
  if (typesetter instanceof FontsMissing) return say({ kind: 'no-fonts', folder: typesetter.folder });
  if (!typesetter) throw new Error('It was never begun.');
  if (wanted.kind === 'look') return say({ kind: 'missing', missing: typesetter.missingIn(wanted.data) });
  if (wanted.kind === 'measure') return say(typesetter.measure(wanted));
  if (wanted.kind === 'draw') return say(typesetter.draw(wanted));
  const stages: Promise<void>[] = [];
  const outcome = typesetter.set(wanted, (stage) => stages.push(say({ kind: 'stage', stage })));
  await Promise.all(stages);
  await say(outcome);
  typesetter.forget();
}

async function hear(message: unknown): Promise<void> {
  try {
    await carryOut(order.parse(message));
  } catch (error) {
    await say({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

hearProgram((message) => void hear(message));
