import { Problem } from '#domain/problem.ts';
import { said } from './spoken.ts';

/** Whoever read our output has gone, as `head` does when it has enough: no failure, and nothing to say. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** The answer is no, and has been said: no failure, but the shell is to know. */
export class AnsweredNo extends Error {
  override readonly name = 'AnsweredNo';
}

/** Errors of the two streams come to whoever writes; without a listener they would end the process. */
export function listenToOutput(): void {
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
}

/**
 * Writes text, or the bytes of a file, to standard output and waits until it is out.
 * @throws Problem `document/cannot-write`, or `ReaderGone`
 */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (!error) resolve();
      else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new ReaderGone());
      else
        reject(
          new Problem(
            'document/cannot-write',
            { path: said('commandLine.standardOutput') },
            { cause: error },
          ),
        );
    });
  });
}

export const printLine = (line: string): Promise<void> => print(`${line}\n`);

/** Data for scripts as JSON, in which nothing steers a terminal either. */
export const forScripts = (data: unknown, indent = 2): string =>
  JSON.stringify(data, null, indent).replace(
    /[\u007f-\u009f]/gu,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
