import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractClient } from '#contract/contract.ts';
import { isLeavingPage } from '../typing/leaving.ts';
import { begunAnswer } from './begun.ts';
import { noteWrite } from './own-writes.ts';
import { callHeaders, isElectron } from './session.ts';

const unanswered = new Set<Promise<unknown>>();

/** Waits until every call is answered, also those that an answer leads to. */
export async function untilAnswered(): Promise<void> {
  while (unanswered.size > 0) await Promise.allSettled(unanswered);
}

/** Remembers a call until it is answered; a stream is as it begins. */
async function remembered<T>({ next }: { readonly next: () => Promise<T> }): Promise<T> {
  const answer = next();
  unanswered.add(answer);
  try {
    return await answer;
  } finally {
    unanswered.delete(answer);
  }
}

function portClient(): ContractClient {
  const { port1, port2 } = new MessageChannel();
  window.postMessage('contract-port', '*', [port2]);
  const client = createORPCClient<ContractClient>(
    new PortLink({ port: port1, interceptors: [remembered, noteWrite] }),
  );
  port1.start();
  return client;
}

let lastAnswer: Promise<unknown> = Promise.resolve();

/**
 * Sends a request once the one before it was answered: a browser has several connections to one address, and
 * on two of them the second of two changes could arrive first. A stream is answered when it begins.
 */
function inOrder(request: Request, init: RequestInit): Promise<Response> {
  // A page that is being left sends at once what may outlive it.
  if (isLeavingPage()) return fetch(request, { ...init, keepalive: true });
  const answer = begunAnswer(request.url) ?? lastAnswer.then(() => fetch(request, init));
  lastAnswer = answer.catch(() => undefined);
  return answer;
}

function httpClient(): ContractClient {
  return createORPCClient<ContractClient>(
    new FetchLink({
      url: `${location.origin}/rpc`,
      headers: callHeaders,
      fetch: inOrder,
      interceptors: [noteWrite],
    }),
  );
}

/** The main process, over a message port in Electron and HTTP in the browser host. */
export const client: ContractClient = isElectron ? portClient() : httpClient();
