/**
 * What runs in a page before its own scripts: the half of the double that stands in for Electron's
 * renderer side. Ports are passed on message by message through the binding `toMain`.
 */
export function pageShim() {
  const ports = new Map();
  let lastPort = 0;
  const pack = (data) => {
    if (typeof data === 'string') return { text: data };
    let bytes = '';
    for (const byte of new Uint8Array(data.buffer ?? data)) bytes += String.fromCharCode(byte);
    return { bytes: btoa(bytes) };
  };
  const unpack = (packed) =>
    packed.text ?? Uint8Array.from(atob(packed.bytes), (character) => character.charCodeAt(0)).buffer;
  window.deliverFromMain = (id, packed) => ports.get(id)?.postMessage(unpack(packed));
  return {
    ipcRenderer: {
      postMessage(channel, data, transferred = []) {
        const ids = transferred.map((port) => {
          const id = ++lastPort;
          ports.set(id, port);
          port.onmessage = (event) => void window.toMain({ kind: 'port', id, data: pack(event.data) });
          return id;
        });
        void window.toMain({ kind: 'post', channel, data, ids });
      },
    },
  };
}

/** Lets a page write to the clipboard where the program permits it, as Electron does. */
export function clipboardShim() {
  const { clipboard } = navigator;
  if (!clipboard) return;
  for (const name of ['write', 'writeText']) {
    const real = clipboard[name].bind(clipboard);
    clipboard[name] = async (...content) => {
      if (await window.isPermitted('clipboard-sanitized-write')) return real(...content);
      throw new DOMException('Write permission denied.', 'NotAllowedError');
    };
  }
}
