import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileWords } from '../../../tests/support/hostile-words.ts';
import { fileNameOf } from './file-name.ts';

test('a title becomes a name that leads nowhere, that every system takes and that hides nothing', () => {
  fc.assert(
    fc.property(hostileWords, (title) => {
      const name = fileNameOf(title);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
      expect(name.length).toBeGreaterThan(0);
      expect(new TextEncoder().encode(`${name} 2.tangga`).length).toBeLessThan(255);
    }),
  );
});

test('an ordinary title stays as it is', () => {
  expect(fileNameOf('Sales 2027 – Niaga')).toBe('Sales 2027 – Niaga');
  expect(fileNameOf('Nul')).toBe('Nul_');
});
