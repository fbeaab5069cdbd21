import { expect, test } from 'vitest';
import { qrCodeOf } from './qr-code.ts';

test('a code grows with what it says, and keeps four modules of white around it', () => {
  const short = qrCodeOf('http://192.168.8.20:4870/');
  const long = qrCodeOf(`http://192.168.8.20:4870/#${'a'.repeat(43)}`);
  expect(long.across).toBeGreaterThan(short.across);
  const places = [...long.dark.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].flatMap(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(Math.min(...places)).toBe(4);
  expect(Math.max(...places)).toBe(long.across - 5);
});
