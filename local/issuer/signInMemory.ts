/**
 * What the issuer must remember between two requests of a sign-in (sessions, codes, grants), in memory: a restart
 * only means signing in again. Access tokens are signed and need no memory.
 */
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Remembered {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What ends with a grant. An interaction names a grant too, but it is the next user's, who is just signing in. */
const ISSUED = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken', 'DeviceCode']);

/** @param now milliseconds since 1970 */
export function signInMemory(now: () => number): (model: string) => Adapter {
  const models = new Map<string, Map<string, Remembered>>();
  return (model) => {
    const items = models.get(model) ?? new Map<string, Remembered>();
    models.set(model, items);
    return modelMemory(items, models, now);
  };
}

function modelMemory(
  items: Map<string, Remembered>,
  models: ReadonlyMap<string, Map<string, Remembered>>,
  now: () => number,
): Adapter {
  const findBy = async (isWanted: (payload: AdapterPayload) => boolean) =>
    [...items.values()].find(({ payload, until }) => until > now() && isWanted(payload))?.payload;
  return {
    async upsert(id, payload, expiresInSeconds) {
      forgetOld(items, now());
      items.set(id, { payload, until: expiresInSeconds ? now() + expiresInSeconds * 1000 : Infinity });
    },
    async find(id) {
      const item = items.get(id);
      return item && item.until > now() ? item.payload : undefined;
    },
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    async consume(id) {
      const item = items.get(id);
      if (item) item.payload.consumed = Math.floor(now() / 1000);
    },
    async destroy(id) {
      items.delete(id);
    },
    async revokeByGrantId(grantId) {
      for (const [other, others] of models) {
        if (!ISSUED.has(other)) continue;
        for (const [id, { payload }] of others) if (payload.grantId === grantId) others.delete(id);
      }
    },
  };
}

function forgetOld(items: Map<string, Remembered>, now: number): void {
  for (const [id, { until }] of items) if (until <= now) items.delete(id);
}
