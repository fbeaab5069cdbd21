import { z } from 'zod';
import shipped from '../../../resources/templates.json' with { type: 'json' };
import { type Template, templateSchema } from './template.ts';

/** The templates that come with the program: the seven sales examples and our own. */
export const builtInTemplates: readonly Template[] = z.array(templateSchema).parse(shipped);

/** The seven example objectives of the sales method, in its order. */
export const salesTemplates = builtInTemplates.filter((template) => template.key.startsWith('sales/'));
