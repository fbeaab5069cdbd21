import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

/** Fields that look for something: nobody misses what stood in them. */
const searches = [
  'board/pick-dialog.tsx',
  'library/library-drawer.tsx',
  'map/map-screen.tsx',
  'ui/data-table.tsx',
];

const stateOfText = /const \[(\w+), \w+\] = useState(?:<string>)?\(/gu;
const fieldOf = (state: string | undefined) =>
  new RegExp(`<(?:TextInput|Textarea)\\b(?:(?!<[A-Z])[\\s\\S])*?\\bvalue=\\{${state}\\}`, 'u');

/** What is taken from a plan; a seat in the room is no part of it. */
const deletion = /client\.(?!room\b)\w+\.(?:remove|delete)\w*\(/gu;

describe('a deletion', () => {
  it('says what is gone, with its undo', () => {
    const silent = globSync('**/*.ts{,x}', { cwd: renderer }).filter((file) => {
      const source = readFileSync(join(renderer, file), 'utf8');
      return [...source.matchAll(deletion)].some(
        ({ index }) =>
          !/removeAndTell\(\s*$/u.test(source.slice(0, index)) &&
          !/^[^;]*;?\s*sayWithUndo\(/u.test(source.slice(index)),
      );
    });
    expect(silent).toEqual([]);
  });
});

describe('a field in which words are typed', () => {
  it('holds them in no state that goes with its form', () => {
    const careless = globSync('**/*.tsx', { cwd: renderer }).filter((file) => {
      const source = readFileSync(join(renderer, file), 'utf8').replaceAll(/Section=\{<[^>]*>\}/gu, '');
      return [...source.matchAll(stateOfText)].some(([, state]) => fieldOf(state).test(source));
    });
    expect(careless.toSorted()).toEqual(searches);
  });
});
