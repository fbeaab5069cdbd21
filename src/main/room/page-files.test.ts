import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { GuestPage } from './page-files.ts';

const script = 'console.log("room");\n'.repeat(4_000);

function built(): GuestPage {
  const root = testFolder();
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><div id="root"></div>');
  writeFileSync(join(root, 'assets/index-1.js'), script);
  return new GuestPage(root);
}

test('the page for phones goes over the air zipped, and as it is to whoever cannot unzip', async () => {
  const page = built();
  for (let turn = 0; turn < 2; turn += 1) {
    const zipped = await page.serve('/assets/index-1.js', 'gzip, deflate');
    expect(zipped?.headers.get('content-encoding')).toBe('gzip');
    const sent = Buffer.from((await zipped?.arrayBuffer()) ?? new ArrayBuffer());
    expect(sent.length).toBeLessThan(script.length / 10);
    expect(gunzipSync(sent).toString()).toBe(script);
    const plain = await page.serve('/assets/index-1.js', '');
    expect(plain?.headers.get('content-encoding')).toBeNull();
    expect(await plain?.text()).toBe(script);
  }
  for (const path of ['/', '/any/screen']) {
    const answer = await page.serve(path, 'gzip');
    expect(answer?.headers.get('content-encoding')).toBe('gzip');
    expect(answer?.headers.get('cache-control')).toBe('no-cache');
  }
});

test('what is not there is said so, whatever is asked for', async () => {
  const page = built();
  expect((await page.serve(`/assets/${randomBytes(8).toString('hex')}.js`, 'gzip'))?.status).toBe(404);
  expect((await page.serve('/%2e%2e/secret.json', 'gzip'))?.status).not.toBe(200);
  expect(await new GuestPage(testFolder()).serve('/', 'gzip')).toBeNull();
});
