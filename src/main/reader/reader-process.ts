import { Problem } from '#domain/problem.ts';
import { readFile } from '../exchange/reading/read-file.ts';
import { answerProgram, hearProgram } from '../hosts/inside-process.ts';
import { watchCosts } from './cost-watch.ts';
import { keywordsInPdf } from './keywords-in-pdf.ts';
import { planInPdf } from './plan-in-pdf.ts';
import { type ReadingAnswer, readingOrder } from './protocol.ts';

/*
 * The process that reads files which others made: what is in them may be anything, and takes nothing along but this.
 */

/** More memory than this no file is worth, in bytes. */
const mostMemory = 2_000_000_000;

async function read(message: unknown): Promise<ReadingAnswer> {
  try {
    const order = readingOrder.parse(message);
    if (order.kind === 'plan-in-pdf') return { kind: 'plan', ...(await planInPdf(order.bytes)) };
    if (order.kind === 'keywords-in-pdf')
      return { kind: 'keywords', keywords: await keywordsInPdf(order.bytes) };
    return { kind: 'sources', sources: await readFile(order) };
  } catch (error) {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, parameters: error.parameters };
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

watchCosts({ memory: mostMemory, seconds: Number.POSITIVE_INFINITY });
hearProgram((message) => void read(message).then(answerProgram));
