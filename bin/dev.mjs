import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildWhenNeeded, root } from './build.mjs';
import { ensureNode } from './node-24.mjs';
import { scaledSizes } from './scaled-sizes.mjs';

/*
 * Develops with hot reload: `npm run dev` in the browser host, `npm run dev -- --host electron` in
 * Electron. The renderer comes from Vite's server; the main process is built anew and started again when
 * its sources change.
 */
await ensureNode();
// Electron's own development builds all but the page for phones, which stays as it is until the next start.
buildWhenNeeded();
if (process.argv.includes('electron')) {
  const viteBin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  spawn(process.execPath, [viteBin, 'dev', '--watch'], { cwd: root, stdio: 'inherit' }).once('exit', (code) =>
    process.exit(code ?? 0),
  );
} else {
  await developInBrowser();
}

async function developInBrowser() {
  const { createServer } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const backendPort = 5175;
  const backend = `http://127.0.0.1:${backendPort}`;
  const forward = {
    target: backend,
    changeOrigin: true,
    // The host checks who calls it: in development that is Vite's server.
    configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', backend)),
  };
  const server = await createServer({
    configFile: false,
    root: join(root, 'src', 'renderer'),
    css: { postcss: { plugins: scaledSizes } },
    plugins: [
      react(),
      {
        name: 'tangga-host',
        transformIndexHtml: (html) => html.replace('__HOST__', 'browser').replace('__NONCE__', ''),
      },
    ],
    server: {
      host: '127.0.0.1',
      port: 5174,
      proxy: { '/rpc': forward, '/session': forward, '/documents': forward, '/plans': forward },
    },
  });
  await server.listen();

  let child = null;
  const start = () => {
    buildWhenNeeded();
    child = spawn(
      process.execPath,
      [
        join(root, 'out', 'main', 'cli.js'),
        'open',
        ...process.argv.slice(2),
        '--host',
        'browser',
        '--no-window',
        '--json',
        '--port',
        String(backendPort),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child.stdout.once('data', (line) => {
      const { hash } = new URL(JSON.parse(String(line)).url);
      console.log(`Tangga in development: http://127.0.0.1:5174/${hash}`);
    });
  };
  start();

  let pending;
  for (const folder of ['main', 'domain', 'contract', 'texts', 'phone']) {
    watch(join(root, 'src', folder), { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        child.once('exit', start);
        child.kill('SIGTERM');
      }, 200);
    });
  }
  process.once('SIGINT', async () => {
    child.kill('SIGTERM');
    await server.close();
    process.exit(0);
  });
}
