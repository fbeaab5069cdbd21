import { builtInTemplates } from '#domain/template/built-in.ts';
import type { Template } from '#domain/template/template.ts';

/** The templates of the library: data that comes with the program, the same in every process. */
export const templates: readonly Template[] = builtInTemplates;

export const templateOf = (key: string | null): Template | undefined =>
  templates.find((template) => template.key === key);
