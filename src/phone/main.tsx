import { render } from 'preact';
import { App } from './app.tsx';
import { beginFollowing } from './room/connection.ts';
import { followOtherWindows } from './room/outbox.ts';
import './phone.css';

render(<App />, document.getElementById('root') as HTMLElement);
followOtherWindows();
beginFollowing();
