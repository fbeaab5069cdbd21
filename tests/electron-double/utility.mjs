import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

/** Runs a module as Electron's utility processes do: it talks through `process.parentPort`. */
const port = new EventEmitter();
port.postMessage = (message) => process.send(message);
process.parentPort = port;
process.on('message', (data) => port.emit('message', { data }));
process.on('disconnect', () => process.exit());
await import(pathToFileURL(process.argv[2]).href);
