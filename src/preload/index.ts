import { ipcRenderer } from 'electron';

/** Passes the page's one message port on to the main process; the page gets nothing else. */
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source === window && event.data === 'contract-port' && port) {
    ipcRenderer.postMessage('contract-port', null, [port]);
  }
});
