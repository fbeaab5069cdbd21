import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildWhenNeeded, root } from '../bin/build.mjs';
import { ensureNode } from '../bin/node-24.mjs';
import { ensureBrowser, withoutWindows } from './support/ensure-browser.mjs';

/*
 * Everything that has to hold before a change is kept: types, lint with the import rules, unit and
 * integration tests, the stories in a real browser. The last line counts all suites together.
 */
await ensureNode();
const results = join(root, '.cache', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// What tests write goes into one folder, and with it.
const folder = mkdtempSync(join(tmpdir(), 'tangga-'));
process.env.TMPDIR = folder;
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

let passed = 0;
let failed = 0;
/** What failed, by name: it is said once more at the end, for who sees no more of it. */
const failures = [];

const bin = (...parts) => join(root, 'node_modules', ...parts);

function run(name, script, args) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

/** A suite that is one check by itself. */
function check(name, script, args) {
  if (run(name, script, args)) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
}

/** A suite whose report says how many of its tests passed and failed. */
function suite(name, script, args, report, count) {
  const isGood = run(name, script, args);
  let counted = { passed: 0, failed: 0, names: [] };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.error(`${name} left no report: ${error.message}`);
  }
  passed += counted.passed;
  failed += counted.failed;
  failures.push(...counted.names);
  if (isGood ? counted.passed === 0 : counted.failed === 0) {
    failed += 1;
    failures.push(name);
  }
}

/** The titles of the stories that failed, in suites within suites. */
const failedIn = (suites = []) =>
  suites.flatMap(({ suites: within, specs = [] }) => [
    ...specs.filter(({ ok }) => !ok).map(({ title, file }) => `${file}: ${title}`),
    ...failedIn(within),
  ]);

check('Types', bin('typescript', 'bin', 'tsc'), ['--build']);
check('Lint and import rules', bin('@biomejs', 'biome', 'bin', 'biome'), [
  'check',
  '--error-on-warnings',
  '.',
]);

/** The names of the unit tests that failed, and of the files of which none could begin. */
const failedOf = ({ testResults }) =>
  testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const file = relative(root, name);
      return failed.length > 0 ? failed.map(({ fullName }) => `${file}: ${fullName}`) : [file];
    });

const unitReport = join(results, 'unit.json');
suite(
  'Unit and integration',
  bin('vitest', 'vitest.mjs'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  unitReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: failedOf(report).length,
    names: failedOf(report),
  }),
);

const browser = ensureBrowser();
if (browser === null) {
  console.error(
    'End-to-end stories cannot run: no Chromium, Chrome or Edge is here and none could be installed.',
  );
  failed += 1;
  failures.push('Stories');
} else {
  buildWhenNeeded();
  const storyReport = join(results, 'stories.json');
  process.env.TANGGA_BROWSER = browser;
  process.env.TANGGA_HEADLESS ??= withoutWindows(browser);
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = storyReport;
  suite(
    'Stories in the browser host and the Electron double',
    bin('@playwright', 'test', 'cli.js'),
    ['test', ...process.argv.slice(2)],
    storyReport,
    (report) => ({
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
      names: failedIn(report.suites),
    }),
  );
  console.log('Stories in real Electron were not run: they need its binary and a display.');
}

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => `  ${one}\n`).join('')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
