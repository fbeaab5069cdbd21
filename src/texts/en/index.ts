export { en as texts } from './catalogue.ts';
export { english as record } from './language.ts';
