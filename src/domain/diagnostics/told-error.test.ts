import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { Problem } from '../problem.ts';
import { toldError } from './told-error.ts';

const marked = 'Qzx';

/** Words of a plan, some of which look like the lines of a stack, each with a mark that nothing else has. */
const words = fc
  .tuple(
    hostileWords,
    fc.constantFrom('', '\n    at Qzx (Qzx.js:1:1)', '\n    at Qzx.js:1:1', '\nError: Qzx', 'Error: '),
  )
  .map(([some, lines]) => `${some} ${marked}${lines}`);

describe('what is told of an error', () => {
  test('is where in the program it came from, without the folders of its files', () => {
    const { name, frames } = toldError(new TypeError('It is not there.'));
    expect(name).toBe('TypeError');
    expect(frames[0]).toMatch(/^(?:\S+ )?told-error\.test\.ts:\d+:\d+$/u);
    expect(frames.join()).not.toMatch(/[\\/]/u);
  });

  test('is its code, and that of its cause', () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const told = toldError(new Problem('plan-file/disk-full', { path: '/home/ayu' }, { cause: full }));
    expect([told.name, told.code, told.cause?.code]).toEqual(['Problem', 'plan-file/disk-full', 'ENOSPC']);
  });

  test('is none of its words, whatever they look like', () => {
    fc.assert(
      fc.property(words, words, (said, other) => {
        const plain = new Error(said, { cause: new TypeError(other) });
        const renamed = Object.assign(new Error(said), { name: said, code: other });
        const reworded = new Error(said);
        // One that was cut afterwards could not be told from its lines; nothing in the program does so.
        if (!reworded.stack?.includes(other)) reworded.message = other;
        const errors = [
          plain,
          renamed,
          reworded,
          new Problem('unexpected', { detail: said }),
          said,
          { said },
        ];
        for (const error of errors) expect(JSON.stringify(toldError(error))).not.toContain(marked);
      }),
    );
  });

  test('is nothing but its kind where a stack is none', () => {
    const odd = Object.assign(new Error('a'), { stack: 'b\n    at Qzx (c.js:1:1)' });
    expect(toldError(odd)).toEqual({ name: 'Error', frames: [] });
    const circular = new Error('a');
    circular.cause = circular;
    expect(toldError(circular).cause?.cause?.cause?.cause).toBeUndefined();
  });
});
