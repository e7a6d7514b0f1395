/** How the terminal program ends. 0 and 2 are fixed by contract; the others tell scripts where to look. */
export const EXIT = {
  ran: 0,
  usage: 1,
  fileUnreadable: 2,
  /** Server, network or sign-in; what could be done was done, the rest goes with the next sync. */
  server: 3,
  /** The file was read but could not be written. */
  fileUnwritten: 4,
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
