import { Hono } from 'hono';
import type { Context } from 'hono';
import { limitBody } from '../answer/request/posted.ts';
import { ProblemError } from '../problem.ts';
import type { Service } from '../service.ts';
import { hasMixedSegment, routerPath } from './route/path.ts';
import type { Route } from './route/route.ts';

/** Answers 405 on every path for methods that it does not have. */
function refuseOtherMethods(app: Hono, routes: readonly Route[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const posted = routes.some((route) => route.path === path && route.method === 'post');
    const allow = posted ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
    app.all(routerPath(path), (c) => {
      throw new ProblemError('method-not-allowed', `${c.req.method} is not possible here.`, {
        headers: { Allow: allow },
      });
    });
  }
}

/** A router over routes. `/v1/datasets/{id}.ttl` is looked at before `/v1/datasets/{id}`, which it also fits. */
export function mountRoutes(routes: readonly Route[], service: Service): Hono {
  const app = new Hono();
  const narrow = routes.filter(({ path }) => hasMixedSegment(path));
  const wide = routes.filter(({ path }) => !hasMixedSegment(path));
  const limit = limitBody(service.limits.bodyBytes);
  for (const route of [...narrow, ...wide]) {
    const path = routerPath(route.path);
    const respond = (c: Context) => route.respond(c, service);
    if (route.method === 'post' && !route.token) app.post(path, limit, respond);
    else if (route.method === 'post') app.post(path, respond);
    else app.get(path, respond);
  }
  refuseOtherMethods(app, routes);
  return app;
}
