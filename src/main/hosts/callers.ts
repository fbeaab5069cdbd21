import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What ends in the middle because whoever asked has gone away. */
const ofAborts: ReadonlySet<unknown> = new Set(['ABORT_ERR', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Whether an error is no more than that whoever asked has gone away, or was sent away. */
export const isOfAbort = ({ readableAborted }: IncomingMessage, error: unknown): boolean =>
  readableAborted &&
  error instanceof Error &&
  (error.name === 'AbortError' || ofAborts.has((error as NodeJS.ErrnoException).code));

/**
 * Answers one request of a connection after the other. No browser asks for more before it has its answer; who does could
 * have hundreds of requests in one packet, behind which all others would wait, and is cut off. An answer is there by its
 * length a moment before the program ends it, and over TLS a longer one before Node says so: a single request that comes
 * meanwhile waits until then.
 */
export function oneAtATime(answer: RequestListener): RequestListener {
  /** The response to whatever was asked last. */
  const latest = new WeakMap<Socket, ServerResponse>();
  const waiting = new WeakSet<Socket>();
  return (request, response) => {
    const { socket } = request;
    // What came in the same packet is still handed on after it.
    if (socket.destroyed) return;
    if (waiting.has(socket)) {
      socket.destroy();
      return;
    }
    const earlier = latest.get(socket);
    latest.set(socket, response);
    response.once('close', () => {
      if (latest.get(socket) === response) latest.delete(socket);
    });
    if (!earlier) return answer(request, response);
    waiting.add(socket);
    earlier.once('close', () => {
      waiting.delete(socket);
      // After the last answer of a connection Node hands it on to nobody.
      if (!socket.destroyed && response.socket) answer(request, response);
    });
  };
}
