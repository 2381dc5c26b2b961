import http from 'node:http';
import { Transform } from 'node:stream';

/** A piece of an invented feed of adverts, 1 MB of lines of which every one names a contact. */
const LINE = 'Welder wanted in Wakefield, full time; write to jobs.desk@employer.example today\n';
const PIECE = Buffer.from(LINE.repeat(Math.ceil((1 << 20) / LINE.length)).slice(0, 1 << 20));

/** A feed on a port of this machine; `/<n>` answers with n megabytes, written as they are read. */
export interface AdvertFeed {
  readonly origin: string;
  close(): void;
}

/** Opens the feed. It holds one piece of its body in memory. */
export async function openAdvertFeed(): Promise<AdvertFeed> {
  const server = http.createServer((request, response) => {
    const megabytes = Number(request.url?.slice(1));
    let sent = 0;
    const send = (): void => {
      while (sent < megabytes) {
        sent += 1;
        if (!response.write(PIECE)) return void response.once('drain', send);
      }
      response.end();
    };
    response.writeHead(200, { 'content-type': 'text/plain' });
    send();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}

/** A cleaner that takes e-mail addresses out of a feed, line by line. */
export function removeContacts(): Transform {
  let rest = '';
  const clean = (text: string): string => text.replaceAll(/[\w.]+@[\w.]+/g, '[contact]');
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      const text = rest + piece.toString('latin1');
      const end = text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      done(null, Buffer.from(clean(text.slice(0, end)), 'latin1'));
    },
    flush(done) {
      done(null, Buffer.from(clean(rest), 'latin1'));
    },
  });
}
