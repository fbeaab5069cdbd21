import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeCertificate } from '../room/certificate.ts';
import { oneAtATime } from './callers.ts';

const loopback = '127.0.0.1';

/** Serves until the test is over; answers the port. */
async function serve(server: Server): Promise<number> {
  server.listen(0, loopback);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server over TLS, as that of a room is. */
function secureServer(answer: RequestListener): Server {
  const { key, certificate } = makeCertificate([loopback]);
  return createSecureServer({ key, cert: certificate }, answer);
}

describe.each<[over: string, make: (answer: RequestListener) => Server, dial: (port: number) => Socket]>([
  ['plain connections', createServer, (port) => connect(port, loopback)],
  ['TLS', secureServer, (port) => connectSecurely({ port, host: loopback, rejectUnauthorized: false })],
])('over %s', (_, make, dial) => {
  /** What comes of so many requests in one packet: how many were handed on, and how many answers came. */
  async function asked(requests: number, answer: RequestListener) {
    let heard = 0;
    const port = await serve(
      make(
        oneAtATime((request, response) => {
          heard += 1;
          answer(request, response);
        }),
      ),
    );
    const socket = dial(port).on('error', () => undefined);
    const closed = once(socket, 'close');
    let told = '';
    const answers = () => told.split('HTTP/1.1 200').length - 1;
    const all = new Promise((resolve) =>
      socket.on('data', (more) => {
        told += more;
        if (answers() === requests) resolve(undefined);
      }),
    );
    socket.write(`GET / HTTP/1.1\r\nHost: ${loopback}\r\n\r\n`.repeat(requests));
    const how = await Promise.race([closed.then(() => 'cut off'), all.then(() => 'answered')]);
    socket.destroy();
    return { how, heard };
  }

  test.each<[when: string, answer: RequestListener]>([
    ['is made later', (_request, response) => void setImmediate(() => response.end())],
    [
      'has gone by its length before it is ended',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 5 });
        response.write('whole', () => setImmediate(() => response.end()));
      },
    ],
    ['is ended before Node says that it has gone', (_request, response) => response.end()],
  ])(
    'where an answer %s, one request waits for it, and who asks a third time is cut off',
    async (_when, answer) => {
      expect(await asked(2, answer)).toEqual({ how: 'answered', heard: 2 });
      expect(await asked(3, answer)).toEqual({ how: 'cut off', heard: 1 });
    },
  );
});

/** Asks again as soon as it has its answer, says once it has, and tells what came of it. */
const phone = `
const { Agent, get } = require('node:https');
const { parentPort, workerData: { port, hasAsked } } = require('node:worker_threads');
const agent = new Agent({ keepAlive: true, maxSockets: 1, rejectUnauthorized: false });
const ask = (then) =>
  get({ host: '${loopback}', port, agent }, (response) => response.resume().once('end', then))
    .on('error', ({ code }) => parentPort.postMessage(code));
ask(() => undefined);
agent.once('free', () => {
  const again = ask(() => parentPort.postMessage(again.reusedSocket ? 'answered' : 'on another connection'));
  again.once('finish', () => {
    Atomics.store(hasAsked, 0, 1);
    Atomics.notify(hasAsked, 0);
  });
});
`;

test('a phone that asks again while its room is busy with others is answered', async () => {
  const hasAsked = new Int32Array(new SharedArrayBuffer(4));
  const answer: RequestListener = (_request, response) => {
    setTimeout(() => {
      response.end('whole');
      // Busy until it has asked again.
      Atomics.wait(hasAsked, 0, 0, 10_000);
    });
  };
  const port = await serve(secureServer(oneAtATime(answer)));
  const worker = new Worker(phone, { eval: true, workerData: { port, hasAsked } });
  onTestFinished(async () => void (await worker.terminate()));
  expect(await once(worker, 'message')).toEqual(['answered']);
});
