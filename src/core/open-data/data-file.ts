export type FileContent = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

/** A file of the open data, as the server gives it. */
export interface DataFile {
  /** From the site's root: "/data/2030-05/halsocentraler.csv". */
  path: string;
  type: string;
  /** Bytes. */
  size(): Promise<number>;
  /** Its bytes, which are kept packed or made when they are first asked for; many of them come in pieces. */
  read(): Promise<FileContent>;
}
