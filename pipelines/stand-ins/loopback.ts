import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';

/** A stand-in on a port of this machine. */
export interface Loopback {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Puts a stand-in on a free port of 127.0.0.1, so that a real client with its sockets and time
 * limits is exercised. `close` cuts off whoever is still connected.
 */
export function listen(app: {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}): Promise<Loopback> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      { fetch: (request) => app.fetch(request), port: 0, hostname: '127.0.0.1' },
      ({ port }) => {
        resolve({
          origin: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise((closed, failed) => {
              server.close((error) => {
                if (error) failed(error);
                else closed();
              });
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });
}
