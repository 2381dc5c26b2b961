import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a zip, and its bytes or what hands them over. */
export interface ZipPart {
  readonly name: string;
  readonly body: string | Readable;
}

/** A zip file as a stream of its bytes. A part is read when the one before it has been written. */
export function writeZip(parts: readonly ZipPart[]): Readable {
  const zip = new ZipFile();
  for (const { name, body } of parts) {
    zip.addReadStream(typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body, name);
  }
  zip.end();
  const bytes = new PassThrough();
  zip.outputStream.pipe(bytes);
  return bytes;
}
