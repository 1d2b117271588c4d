/** A file of the open data, as the server gives it. */
export interface DataFile {
  /** From the site's root: "/data/2030-05/halsocentraler.csv". */
  path: string;
  type: string;
  /** An archive is packed when it is first asked for, and then kept. */
  read(): Promise<Uint8Array>;
}
