import { createMiddleware } from 'hono/factory';

/** Refuses to say what an answer would be like that costs as much as the answer itself, or never ends. */
export const getAlone = createMiddleware(async (context, next) =>
  context.req.method === 'HEAD' ? context.body(null, 405, { allow: 'GET' }) : next(),
);
