/** A text file of the workspace. Never changed: another text is another object, so what one says is known for good. */
export interface WorkspaceFile {
  /** Path from the workspace's root with "/", e.g. "data/centres/norrby.yaml". */
  readonly path: string;
  readonly text: string;
  /** Why the file could not be read as text: `text` is then what could be made of it, or empty. */
  readonly fault?: FileFault;
}

/** A rule of i18n without "file/", with its parameters. */
export interface FileFault {
  kind:
    | 'encoding'
    | 'byte-order-mark'
    | 'line-ends'
    | 'characters'
    | 'conflict'
    | 'too-large'
    | 'link'
    | 'unreadable';
  parameters: Readonly<Record<string, string | number>>;
  /** Offset into the text, where the fault has one. */
  at?: number;
}

/** Files with those that are as they were before being the same objects: what is worked out of one is kept with it. */
export function keepSame(files: readonly WorkspaceFile[], before: readonly WorkspaceFile[]): WorkspaceFile[] {
  const known = new Map(before.map((file) => [file.path, file]));
  return files.map((file) => {
    const same = known.get(file.path);
    return same && !same.fault && !file.fault && same.text === file.text ? same : file;
  });
}
