/**
 * What makes a row this case and no other. Decides the claims a case lays on its number and on pairs of who, when
 * and what, so that the same matter is not registered twice; refuses to decide what happens when claims collide.
 */
import { canonicalText, isUnread, type FieldValue } from '#domain/fieldValue';
import type { IdentityFields } from '#domain/kinds/fields';
import { idHash } from '#domain/sync/hash';

type Values = Readonly<Partial<Record<string, FieldValue | null>>>;

/** `number`: the office's own case number and one of who, when and what agree. `pair`: two of these three agree. */
export interface Claim {
  readonly by: 'number' | 'pair';
  /** Key unique per kind and meaning; holds no personal data in the clear. */
  readonly key: string;
  readonly fields: readonly string[];
}

const ANONYMOUS = /^(匿名|不详|无名|无|未署名|佚名|anonymous|unknown)$/i;
/** Contents shorter than this ("咨询", "低保") tell no case from another. */
const SHORTEST_TELLING_CONTENT = 4;

/**
 * Claims of a row with these values: its number with each of who, when and what it fills, or without a number each
 * pair of these. A number alone is no proof: two sources may count alike, and a column taken for numbers may not be.
 */
export function claimsOf(kind: string, identity: IdentityFields, values: Values): readonly Claim[] {
  const who = firstFilled(identity.who, values, (value) => !ANONYMOUS.test(value));
  const when = firstFilled(identity.when, values);
  const what = firstFilled(identity.what, values, (value) => value.length >= SHORTEST_TELLING_CONTENT);
  const parts = [who, when, what].filter((part) => part !== null);
  const number = firstFilled(identity.number, values);
  if (number && parts.length === 0) return [claim('number', [number], kind, values)];
  if (number) return parts.map((part) => claim('number', [number, part], kind, values));
  if (parts.length === 1) return [claim('pair', parts, kind, values)];
  return parts.flatMap((part, i) =>
    parts.slice(i + 1).map((other) => claim('pair', [part, other], kind, values)),
  );
}

/** Fields that tell this row's case from others, one per part that is filled. */
export function identityParts(identity: IdentityFields, values: Values): readonly string[] {
  return [identity.number, identity.who, identity.when, identity.what]
    .map((fields) => firstFilled(fields, values))
    .filter((field) => field !== null);
}

function claim(by: Claim['by'], fields: readonly string[], kind: string, values: Values): Claim {
  const texts = fields.map((field) => canonicalText(values[field]));
  return { by, fields, key: `${by}:${idHash([kind, by, ...fields, ...texts], 20)}` };
}

function firstFilled(
  fields: readonly string[],
  values: Values,
  tells: (text: string) => boolean = () => true,
): string | null {
  return (
    fields.find((field) => canonicalText(values[field]) !== '' && tells(plainText(values[field]))) ?? null
  );
}

function plainText(value: FieldValue | null | undefined): string {
  return isUnread(value) ? value.unread : String(value ?? '');
}
