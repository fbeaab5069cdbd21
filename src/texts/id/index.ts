export { id as texts } from './catalogue.ts';
export { indonesian as record } from './language.ts';
