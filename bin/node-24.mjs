import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The first Node.js that has all that the program calls: Zstandard among it. */
const needed = '22.15';

function isAtLeast(minimum) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor = 0] = minimum.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** The path of the `node` package's binary, which a clone of the repository has; null where there is none. */
function nodePackage() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** The program's texts are in its build, which may not be there, or which a Node that is too old may not read. */
const isIndonesian = /^id/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** Says that the program cannot be started, and why. */
export function sayCannotStart(error) {
  const why = String(error?.message ?? error).split('\n', 1)[0];
  process.stderr.write(
    isIndonesian
      ? `Tangga tidak bisa dijalankan: ${why}\nPasang ulang Tangga, lalu coba lagi.\n`
      : `Tangga could not be started: ${why}\nInstall it again, then try again.\n`,
  );
}

function sayWhatIsNeeded(minimum) {
  const found = process.versions.node;
  process.stderr.write(
    isIndonesian
      ? `Tangga membutuhkan Node.js ${minimum} atau yang lebih baru; yang terpasang di sini ${found}. Pasang versi baru dari https://nodejs.org, lalu coba lagi.\n`
      : `Tangga needs Node.js ${minimum} or newer; what is installed here is ${found}. Install a newer one from https://nodejs.org, then try again.\n`,
  );
}

/** Runs the script again under the `node` package where the system's Node is too old, or says what it needs and ends. */
export async function ensureNode(minimum = needed) {
  if (isAtLeast(minimum)) return;
  const node = nodePackage();
  if (node === null) {
    sayWhatIsNeeded(minimum);
    process.exit(1);
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // Whoever ends this process means the program.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const { code, signal } = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, endedBy) => resolve({ code: exitCode, signal: endedBy }));
  });
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
  process.exit(code ?? 1);
}
