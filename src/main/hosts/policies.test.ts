import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CspEvaluator } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { guestHeaders } from '../room/page-files.ts';
import { serveRenderer } from './renderer-files.ts';

function policyOf(host: 'electron' | 'browser'): string {
  const folder = testFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  return serveRenderer(folder, '/', host).headers.get('content-security-policy') ?? '';
}

test.each([
  ['the program’s page in the browser host', () => policyOf('browser')],
  ['the program’s page in Electron', () => policyOf('electron')],
  ['the page for phones', () => guestHeaders['content-security-policy'] ?? ''],
])('the policy of %s is understood whole, and lets no foreign script in', async (_page, policy) => {
  const { csp } = new CspParser(policy());
  const found = new CspEvaluator(csp).evaluate();
  const serious = found.filter(({ severity }) => severity <= Severity.MEDIUM);
  expect(serious.map(({ directive, value, description }) => `${directive} ${value}: ${description}`)).toEqual(
    [],
  );
  expect(csp.directives['script-src']).toEqual(["'self'"]);
  expect(csp.directives['default-src']).toEqual(["'none'"]);
});
