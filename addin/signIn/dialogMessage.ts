/**
 * What the sign-in window tells the pane. `user` is the library's own text of a signed-in user; the pane reads from it
 * only what it must: the token and when it ends.
 */
import * as z from 'zod/mini';

const messageSchema = z.union([
  z.strictObject({ user: z.string() }),
  z.strictObject({ failed: z.enum(['refused', 'unreachable']) }),
]);

export type DialogMessage = z.infer<typeof messageSchema>;

const userSchema = z.object({
  access_token: z.string(),
  /** Seconds since 1970. */
  expires_at: z.optional(z.number()),
  refresh_token: z.optional(z.string()),
});

export interface KeptUser {
  readonly text: string;
  readonly accessToken: string;
  /** Milliseconds since 1970; Infinity when the issuer does not say. */
  readonly expiresAt: number;
  readonly canRenew: boolean;
}

export function parseDialogMessage(text: string): DialogMessage | null {
  const parsed = messageSchema.safeParse(parsedJson(text));
  return parsed.success ? parsed.data : null;
}

export function parseKeptUser(text: string): KeptUser | null {
  const parsed = userSchema.safeParse(parsedJson(text));
  if (!parsed.success) return null;
  const { access_token, expires_at, refresh_token } = parsed.data;
  return {
    text,
    accessToken: access_token,
    expiresAt: expires_at === undefined ? Infinity : expires_at * 1000,
    canRenew: refresh_token !== undefined,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
