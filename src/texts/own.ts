/* The languages of the program: a line for each, and a folder. */

export * as en from './en/index.ts';
export * as id from './id/index.ts';
