/** The desktop's own dialogs for files, lent by main: a path is chosen there, and never comes from a page. */
export interface FileDialogs {
  /** The file that a person chose to open; null where none was chosen. */
  toOpen: (kind: FileKind) => Promise<string | null>;
  /** Where a person wants to save, `name` proposed; the dialog has asked before a file is replaced. Null as above. */
  toSave: (kind: FileKind, name: string) => Promise<string | null>;
}

interface FileKind {
  /** In the person's language. */
  title: string;
  /** Without the dot, the usual one first. */
  extensions: readonly [string, ...string[]];
}
