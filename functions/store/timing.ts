/**
 * How long a write can take, and what follows from it. Decides the windows that change order (readChanges.ts) and
 * claims (claims.ts) rest on. All in milliseconds; the assumptions about DynamoDB and clocks stand here and nowhere
 * else.
 */

/** A put is given up by the client after this long. */
export const WRITE_TIMEOUT_MS = 4_000;

/**
 * Assumed: a put shows in every consistent read at the latest this long after its change instant was taken, or
 * never, even when its client gave up waiting.
 */
export const LONGEST_WRITE_MS = 15_000;

/** Assumed: no two hosts' clocks differ by more (Lambda hosts keep to the Amazon Time Sync Service). */
export const CLOCK_SKEW_MS = 2_000;

/** Distance a reader's cursor keeps from the present. */
export const CHANGE_WINDOW_MS = LONGEST_WRITE_MS + CLOCK_SKEW_MS;

/** No put starts when less than this is left of the function's time. */
export const DEADLINE_MARGIN_MS = WRITE_TIMEOUT_MS + 1_000;

/** A case is put at the latest this long after its claims were laid; later the claims are laid anew. */
export const CLAIM_HOLDS_MS = 10_000;

/** A claim whose case does not exist is void from this age on, and any other case may take it over. */
export const CLAIM_VOID_AFTER_MS = CLAIM_HOLDS_MS + LONGEST_WRITE_MS + CLOCK_SKEW_MS;
