import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What stands between a member and a server. */
export interface Between {
  readonly port: number;
  /** `open` passes everything on, `silent` accepts and says nothing, `away` lets nobody in, `deaf` swallows notifications as some poolers do. */
  mode: 'open' | 'silent' | 'away' | 'deaf';
  /** Ends all connections at once. */
  cut(): void;
  close(): Promise<void>;
}

/** Passes on what a PostgreSQL server says, without its notifications. */
function withoutNotifications(pass: (part: Buffer) => void): (part: Buffer) => void {
  let held = Buffer.alloc(0);
  return (part) => {
    held = Buffer.concat([held, part]);
    while (held.length >= 5) {
      const length = 1 + held.readUInt32BE(1);
      if (held.length < length) return;
      if (held[0] !== 'A'.charCodeAt(0)) pass(held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}

/** A proxy before a port of this machine. */
export async function proxyTo(port: number): Promise<Between> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    open.add(near);
    near.on('error', () => undefined).on('close', () => open.delete(near));
    if (proxy.mode === 'away') near.destroy();
    if (proxy.mode === 'silent' || proxy.mode === 'away') return;
    const far = connect(port, '127.0.0.1');
    open.add(far);
    far
      .on('error', () => near.destroy())
      .on('close', () => {
        open.delete(far);
        near.destroy();
      });
    near.on('close', () => far.destroy());
    near.on('data', (part) => {
      if (proxy.mode !== 'silent') far.write(part);
    });
    const answer = (part: Buffer) => {
      if (proxy.mode !== 'silent') near.write(part);
    };
    far.on('data', proxy.mode === 'deaf' ? withoutNotifications(answer) : answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const proxy: Between = {
    port: (server.address() as { port: number }).port,
    mode: 'open',
    cut,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
