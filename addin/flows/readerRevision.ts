/** Which reader made the hashes of a stamp; raise it when reading the same cell yields another canonical value. */
export const READER_REVISION = '3';
