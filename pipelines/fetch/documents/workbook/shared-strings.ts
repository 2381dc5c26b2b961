import type { Readable } from 'node:stream';
import { readXmlStream } from './read-xml.ts';

/** A text as a sheet shows it: `_x000D_` and the like stand for a character (ECMA-376, ST_Xstring). */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Collects the text of `t` elements, runs of rich text joined, readings (`rPh`) left out. */
export class TextRuns {
  #text = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 'rPh') this.#inReading = true;
    else if (name === 't') this.#inText = !this.#inReading;
  }
  hear(text: string): void {
    if (this.#inText) this.#text += text;
  }
  close(name: string): void {
    if (name === 'rPh') this.#inReading = false;
    else if (name === 't') this.#inText = false;
  }
  /** The text since this was last called. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return decodeText(text);
  }
}

/** The strings that cells refer to by number. They are held whole: each distinct text once. */
export async function readSharedStrings(stream: Readable): Promise<string[]> {
  const strings: string[] = [];
  const runs = new TextRuns();
  const pieces = readXmlStream(stream, {
    open: (name) => runs.open(name),
    text: (text) => runs.hear(text),
    close: (name) => {
      runs.close(name);
      if (name === 'si') strings.push(runs.take());
    },
  });
  for await (const piece of pieces) void piece;
  return strings;
}
