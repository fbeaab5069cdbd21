import type { IncomingMessage, RequestListener } from 'node:http';
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
 * have hundreds of requests in one packet, behind which all others would wait, and is cut off.
 */
export function oneAtATime(answer: RequestListener): RequestListener {
  const asking = new WeakSet<Socket>();
  return (request, response) => {
    const { socket } = request;
    // What came in the same packet is still handed on after it.
    if (socket.destroyed) return;
    if (asking.has(socket)) {
      socket.destroy();
      return;
    }
    asking.add(socket);
    response.once('close', () => asking.delete(socket));
    return answer(request, response);
  };
}
