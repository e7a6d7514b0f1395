/**
 * What makes a row this case and no other. Decides the claims a case lays on its number and on pairs of who, when
 * and what, so that the same matter is not registered twice; refuses to decide what happens when claims collide.
 */
import { canonicalText, isUnread, type FieldValue } from '#domain/fieldValue';
import type { IdentityFields } from '#domain/kinds/fields';
import { idHash } from '#domain/sync/hash';

type Values = Readonly<Partial<Record<string, FieldValue | null>>>;

/** `number`: the office's own case number. `pair`: two of who, when and what agree. */
export interface Claim {
  readonly by: 'number' | 'pair';
  /** Key unique per kind and meaning; holds no personal data in the clear. */
  readonly key: string;
  readonly fields: readonly string[];
}

const ANONYMOUS = /^(匿名|不详|无名|无|未署名|佚名|anonymous|unknown)$/i;
/** Contents shorter than this ("咨询", "低保") tell no case from another. */
const SHORTEST_TELLING_CONTENT = 4;

/** Claims of a row with these values: its number if it has one, else each pair of who, when and what it fills. */
export function claimsOf(kind: string, identity: IdentityFields, values: Values): readonly Claim[] {
  const number = firstFilled(identity.number, values);
  if (number) return [claim('number', [number], kind, values)];
  const who = firstFilled(identity.who, values, (value) => !ANONYMOUS.test(value));
  const when = firstFilled(identity.when, values);
  const what = firstFilled(identity.what, values, (value) => value.length >= SHORTEST_TELLING_CONTENT);
  const parts = [who, when, what].filter((part) => part !== null);
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
