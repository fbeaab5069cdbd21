import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../../../tests/support/until.ts';
import { Streams } from './streams.ts';

let server: Server;
let streams: Streams;
let sockets: Socket[];
let now: number;

beforeEach(async () => {
  now = 1_000_000;
  sockets = [];
  const state = { content: 'x'.repeat(200_000), text: '{}' };
  streams = new Streams(
    () => () => state,
    () => undefined,
    () => now,
  );
  server = createServer(({ url }, response) => streams.add(url?.slice(1) ?? '', response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  streams.close();
  server.close();
});

/** The line of a phone that has joined, and whether the server let go of it. */
async function line(seatId: string): Promise<{ socket: Socket; isLetGo: () => boolean }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  let isOver = false;
  socket.once('close', () => {
    isOver = true;
  });
  socket.on('error', () => undefined);
  socket.write(`GET /${seatId} HTTP/1.1\r\nHost: room\r\n\r\n`);
  await once(socket, 'data');
  return { socket, isLetGo: () => isOver };
}

function pass(seconds: number, answering: readonly string[]): void {
  for (let passed = 0; passed < seconds; passed += 5) {
    now += 5_000;
    for (const seatId of answering) streams.heard(seatId);
    streams.beat();
  }
}

test('a phone whose network is gone without a word is let go of within twenty seconds, and others stay', async () => {
  const lost = await line('lost');
  const here = await line('here');
  // It reads nothing more and says nothing; nobody closes its line.
  lost.socket.pause();
  pass(10, ['here']);
  expect(streams.isHere('lost')).toBe(true);
  pass(5, ['here']);
  expect(streams.isHere('lost')).toBe(false);
  expect(streams.silenceOf('lost')).toBe(15_000);
  expect(streams.isHere('here')).toBe(true);
  lost.socket.resume();
  await until(() => expect(lost.isLetGo()).toBe(true));
  expect(here.isLetGo()).toBe(false);
  await line('lost');
  expect(streams.isHere('lost')).toBe(true);
  expect(streams.silenceOf('lost')).toBe(0);
});

test('nobody is taken for lost because this computer slept', async () => {
  await line('here');
  now += 3_600_000;
  streams.beat();
  expect(streams.isHere('here')).toBe(true);
  pass(20, []);
  expect(streams.isHere('here')).toBe(false);
});

test('whoever goes by closing the line is not here at once', async () => {
  const { socket } = await line('gone');
  now += 7_000;
  socket.destroy();
  await until(() => expect(streams.isHere('gone')).toBe(false));
  expect(streams.silenceOf('gone')).toBe(0);
});
