import type { Server } from 'node:net';

const SWEEP_MS = 50;

/** A server that can let go of its connections: Node's HTTP/1 server does. */
interface Connections {
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

const hasConnections = (server: object): server is Connections =>
  'closeIdleConnections' in server && 'closeAllConnections' in server;

/**
 * Stops a server: no new connection is taken, answers under way are sent to their end, and a
 * connection is closed as soon as its answer is out. What is not done after `graceMs` is cut.
 */
export async function stopServer(server: Server, graceMs: number): Promise<void> {
  const connections = hasConnections(server) ? server : undefined;
  const sweep = setInterval(() => connections?.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => connections?.closeAllConnections(), graceMs);
  await new Promise<void>((done) => {
    server.close(() => done());
    connections?.closeIdleConnections();
  });
  clearInterval(sweep);
  clearTimeout(cut);
}
