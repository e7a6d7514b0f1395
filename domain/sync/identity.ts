/**
 * What makes a row this case and no other. Decides the claims a case lays on its number and on pairs of who, when
 * and what, so that the same matter is not registered twice; refuses to decide what happens when claims collide.
 * Claims that name the same petitioner begin alike, so that his unit's earlier cases are found without an index of
 * their own; keys of two units never meet.
 */
import { namesIn } from '#domain/check/namesIn';
import { canonicalText, isUnread, type FieldValue } from '#domain/fieldValue';
import type { IdentityFields } from '#domain/kinds/fields';
import { idHash } from '#domain/sync/hash';

type Values = Readonly<Partial<Record<string, FieldValue | null>>>;

/** Where claims are laid: a unit's partition, and the kind of ledger. */
export interface ClaimScope {
  readonly home: string;
  readonly kind: string;
}

/** `number`: the office's own case number and one of who, when and what agree. `pair`: two of these three agree. */
export interface Claim {
  readonly by: 'number' | 'pair';
  /** Key unique per unit, kind and meaning; holds no personal data in the clear. */
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
export function claimsOf(scope: ClaimScope, identity: IdentityFields, values: Values): readonly Claim[] {
  const who = whoField(identity, values);
  const when = firstFilled(identity.when, values);
  const what = firstFilled(identity.what, values, (value) => value.length >= SHORTEST_TELLING_CONTENT);
  const parts = [who, when, what].filter((part) => part !== null);
  const number = firstFilled(identity.number, values);
  const beginning = whoKey(scope, identity, values);
  const claim = (by: Claim['by'], fields: readonly string[]): Claim => {
    const holder = who !== null && fields.includes(who) ? `${beginning}:` : '';
    const texts = fields.map((field) => canonicalText(values[field]));
    return { by, fields, key: `${holder}${by}:${idHash([scope.kind, by, ...fields, ...texts], 20)}` };
  };
  if (number && parts.length === 0) return [claim('number', [number])];
  if (number) return parts.map((part) => claim('number', [number, part]));
  if (parts.length === 1) return [claim('pair', parts)];
  return parts.flatMap((part, i) => parts.slice(i + 1).map((other) => claim('pair', [part, other])));
}

/**
 * What all claims of cases by this petitioner begin with, in this unit and kind: of several people (张三等5人, 张三、李四)
 * the one named first. Null for an anonymous case. A case whose claims are all held by others is not found by it.
 */
export function whoKey({ home, kind }: ClaimScope, identity: IdentityFields, values: Values): string | null {
  const who = whoField(identity, values);
  if (who === null) return null;
  const text = plainText(values[who]);
  return `who:${idHash([home, kind, who, namesIn(text).names[0] ?? text], 20)}`;
}

function whoField(identity: IdentityFields, values: Values): string | null {
  return firstFilled(identity.who, values, (value) => !ANONYMOUS.test(value));
}

/** Fields that tell this row's case from others, one per part that is filled. */
export function identityParts(identity: IdentityFields, values: Values): readonly string[] {
  return [identity.number, identity.who, identity.when, identity.what]
    .map((fields) => firstFilled(fields, values))
    .filter((field) => field !== null);
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
