/** Limits of one request, counted in UTF-8 bytes of the JSON text; stated in docs and tested at the edge. */
export const LIMITS = {
  rowsPerRequest: 200,
  bytesPerRow: 64 * 1024,
  bytesPerRequest: 1024 * 1024,
  /** Excel's own limit for a cell. */
  charactersPerValue: 32_767,
  casesPerPage: 500,
  /** Units of one region request; a client with more asks several times. */
  unitsPerRegion: 200,
  /** Rows and units of one question for earlier cases: each pair is one query. */
  rowsPerEarlier: 10,
  unitsPerEarlier: 20,
  /** Answers about columns: of one unit and kind (the oldest go), of one request, and a heading's length. */
  answersPerUnit: 400,
  answersPerRequest: 50,
  charactersPerHeading: 80,
} as const;

/** Version of the wire; a client and a server of different majors refuse each other in words. */
export const WIRE_VERSION = 1;
