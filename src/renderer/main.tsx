import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import 'dayjs/locale/id';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startSession } from './app/client.ts';
import { start } from './app/start.ts';
import { listenToKeys } from './keys/listen.ts';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no root.');
listenToKeys();
createRoot(container).render(<App />);
await startSession();
await start();
