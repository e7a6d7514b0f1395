/** What is shown of a case so that a person can tell whether it is the same matter: day, name, number, first words. */
import type { Fields } from '#domain/fieldValue';
import type { IdentityFields } from '#domain/kinds/fields';

export interface MatterExcerpt {
  readonly day: string | null;
  readonly name: string | null;
  /** The office's own number. */
  readonly number: string | null;
  readonly words: string;
}

const SHOWN_CHARACTERS = 120;

export function excerptOf(fields: Fields, identity: IdentityFields): MatterExcerpt {
  const first = (ids: readonly string[]) => {
    const value = ids.map((id) => fields[id]).find((each) => typeof each === 'string');
    return typeof value === 'string' ? value : null;
  };
  const words = first(identity.what) ?? '';
  return {
    day: first(identity.when),
    name: first(['name']),
    number: first(identity.number),
    words: words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS)}…` : words,
  };
}
