import type { Server } from 'node:http';

const SWEEP_MS = 50;

/**
 * Stops a server: no new connection is taken, answers under way are sent to their end, and a
 * connection is closed as soon as its answer is out. What is not done after `graceMs` is cut.
 */
export async function stopServer(server: Server, graceMs: number): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
  });
  clearInterval(sweep);
  clearTimeout(cut);
}
