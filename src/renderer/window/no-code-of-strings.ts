import { config } from 'zod';

/*
 * The policy of the page forbids code that is made of strings. Zod would find that out by trying, within the first module
 * that has a schema, and the browser then reads the whole program a second time for where the error was. What says so has
 * to come before all that has schemas.
 */
config({ jitless: true });
