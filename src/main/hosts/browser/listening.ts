import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Problem } from '#domain/problem.ts';
import { oneAtATime } from '../callers.ts';
import { Access } from './access.ts';

// By an import Node reads all that the module names, and for that loads its client of the web, as much again as is loaded here.
const { createServer } = createRequire(import.meta.url)('node:http') as typeof import('node:http');

/** What callers of the host may take of its connections. */
export interface ConnectionLimits {
  /** How long for headers, and for a request as a whole, in milliseconds: an upload may be slow. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How often that is looked at, in milliseconds. */
  readonly connectionsCheckingInterval: number;
  /** How long an idle connection is kept, in milliseconds. */
  readonly keepAliveTimeout: number;
  readonly connections: number;
}

const usualLimits: ConnectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 600_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 30_000,
  connections: 1_000,
};

/** The address of the browser host, where requests wait until there is something to answer them with. */
export interface Listening {
  readonly origin: string;
  readonly port: number;
  readonly access: Access;
  /** The address with a fresh one-time token, for one more window. */
  address(): string;
  /** Has every request answered from now on, those that wait among them. */
  answerBy(answer: RequestListener): void;
  close(): Promise<void>;
}

/**
 * Listens on the loopback interface. Needs little, so that a browser can start while what answers it is still loaded.
 * @throws Problem `host/port-taken`
 */
export async function listenOn(port: number, given: Partial<ConnectionLimits> = {}): Promise<Listening> {
  const { connections, ...serverOptions } = { ...usualLimits, ...given };
  const { promise: answering, resolve: answerBy } = Promise.withResolvers<RequestListener>();
  const server = createServer(
    serverOptions,
    oneAtATime((request, response) => {
      void answering.then((answer) => answer(request, response));
    }),
  );
  server.maxConnections = connections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken ? new Problem('host/port-taken', { port: String(port) }, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${own}`;
  const access = new Access();
  return {
    origin,
    port: own,
    access,
    address: () => `${origin}/#token=${access.token()}`,
    answerBy,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
