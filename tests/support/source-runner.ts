import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';

/** Runs modules of the source in this process, made as for the build. */
export interface SourceRunner {
  /** The module at an absolute path. */
  import(path: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Begins to run modules of the source; nothing that changes in them meanwhile is seen. */
export async function sourceRunner(): Promise<SourceRunner> {
  const server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr);
  return {
    import: (path) => runner.import(path),
    close: async () => {
      await runner.close();
      await server.close();
    },
  };
}
