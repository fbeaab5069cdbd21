import { render } from 'preact';
import type { FormContent } from '#contract/room/form.ts';
import { speakAtFirst } from '../language/language.ts';
import { Form } from './form.tsx';
import '../phone.css';

const content = JSON.parse(document.getElementById('content')?.textContent ?? '') as FormContent;
speakAtFirst(content.language);
render(<Form content={content} />, document.getElementById('root') as HTMLElement);
