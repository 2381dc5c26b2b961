/** What is used of a package that ships no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    /** OpenType features to keep; the others go with the letters that they alone need. */
    readonly keepFeatures: readonly string[];
    readonly noHinting: boolean;
  }
  /** A font with the letters of `text` alone. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
