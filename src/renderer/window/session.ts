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

/** Where the secret of the program's run is kept: pages of this address and port alone read it there. */
const secretPlace = 'tangga-secret';

/** What shows the browser host that a request is of its own page. */
export const shownSecret = (): Record<string, string> => ({
  'x-tangga-secret': localStorage.getItem(secretPlace) ?? '',
});

/** What shows the browser host whose a call is. */
export const callHeaders = (): Record<string, string> => ({ 'x-tangga-window': windowId, ...shownSecret() });

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
  if (answer.ok) localStorage.setItem(secretPlace, ((await answer.json()) as { secret: string }).secret);
}
