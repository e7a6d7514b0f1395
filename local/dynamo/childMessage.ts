/** What the database process is told when it is started, and the one thing it reports then. Shapes only. */

export interface ChildOrder {
  /** Folder of the LevelDB files; made when missing. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Throw the files away first. */
  readonly fresh: boolean;
}

export type ChildReport =
  | { readonly kind: 'ready'; readonly port: number }
  /** `code` is of the system (EADDRINUSE, …) or of LevelDB (LEVEL_LOCKED, …). */
  | { readonly kind: 'failed'; readonly code: string; readonly reason: string };
