/** A file of the open data, as the server gives it. */
export interface DataFile {
  /** From the site's root: "/data/2030-05/halsocentraler.csv". */
  path: string;
  type: string;
  /** Gives its bytes, which are kept packed or made when they are first asked for. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}
