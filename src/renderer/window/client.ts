import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { z } from 'zod';
import type { ContractClient } from '#contract/contract.ts';
import { isLeavingPage } from '../typing/leaving.ts';
import { noteWrite } from './own-writes.ts';

/** Tells the windows of the browser host apart; a reload keeps the id and so its plan. */
export const windowId: string = (() => {
  const known = sessionStorage.getItem('tangga-window');
  if (known) return known;
  const made = crypto.randomUUID();
  sessionStorage.setItem('tangga-window', made);
  return made;
})();

/** Which host served the page. */
export const isElectron = document.querySelector<HTMLMetaElement>('meta[name=host]')?.content === 'electron';

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
  const answer = lastAnswer.then(() => fetch(request, init));
  lastAnswer = answer.catch(() => undefined);
  return answer;
}

function httpClient(): ContractClient {
  return createORPCClient<ContractClient>(
    new FetchLink({
      url: `${location.origin}/rpc`,
      headers: () => ({ 'x-tangga-window': windowId, ...shownSecret() }),
      fetch: inOrder,
      interceptors: [noteWrite],
    }),
  );
}

/** Where the secret of the program's run is kept: pages of this address and port alone read it there. */
const secretPlace = 'tangga-secret';

/** What shows the browser host that a request is of its own page. */
export const shownSecret = (): Record<string, string> => ({
  'x-tangga-secret': localStorage.getItem(secretPlace) ?? '',
});

const given = z.object({ secret: z.string() });

/** Exchanges the one-time token in the address for the secret of this run and takes it out of the address. */
export async function startSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!token) return;
  history.replaceState(null, '', location.pathname);
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  // A token that was used already leads to a page that is let in by what it kept, or by nothing.
  if (answer.ok) localStorage.setItem(secretPlace, given.parse(await answer.json()).secret);
}

/** The main process, over a message port in Electron and HTTP in the browser host. */
export const client: ContractClient = isElectron ? portClient() : httpClient();
