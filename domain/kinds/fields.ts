/**
 * What a ledger kind is: a typed table of fields with their headings, cell kinds and owners. Decides the shape
 * of that table; each kind fills it in its own file. Refuses to know sheets, matching and storage.
 */
import type { HeadingWords } from '#domain/kinds/headingWords';
import type { Words } from '#domain/words';

export type LedgerKindId = 'petition' | 'dispute' | 'reception';

/** How a cell of a field is read; see read/. */
export type CellKind =
  | 'seq'
  | 'code'
  | 'text'
  | 'name'
  | 'day'
  | 'count'
  | 'yesNo'
  | 'phone'
  | 'idNo'
  | 'address'
  | 'choice'
  | 'category'
  | 'unit';

/**
 * Who a field belongs to once units work together: facts → registering unit, handling → responsible unit,
 * assignment → supervisor. Clock and stage belong to the server and are no fields.
 */
export type FieldOwner = 'facts' | 'handling' | 'assignment';

/** A word of a closed list and how offices write it. `word` is the canonical value. */
export interface ChoiceWord {
  readonly word: string;
  readonly also: readonly string[];
}

export interface FieldDef {
  readonly id: string;
  readonly label: Words;
  readonly cell: CellKind;
  readonly owner: FieldOwner;
  /** Masked outside the registering and responsible unit (PIPL art. 28). */
  readonly sensitive: boolean;
  /** Headings that name this field and nothing else, as offices write them; matched after normalisation. */
  readonly headings: readonly HeadingWords[];
  /** Headings that name this field only if the column's values agree. */
  readonly weakHeadings?: readonly HeadingWords[];
  /** Closed list for `choice` and `yesNo` cells. */
  readonly choices?: readonly ChoiceWord[];
  /** For `yesNo`: the written words of this field that mean yes and no, beside the general ones. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** Must be filled in every case, as a finding. */
  readonly required?: boolean;
}

/** The fields that tell one case from another when its number is missing. */
export interface IdentityFields {
  readonly number: readonly string[];
  readonly who: readonly string[];
  readonly when: readonly string[];
  readonly what: readonly string[];
}

export interface LedgerKind {
  readonly id: LedgerKindId;
  readonly label: Words;
  /** Words in title or sheet name that point to this kind. */
  readonly titleWords: readonly string[];
  readonly fields: readonly FieldDef[];
  readonly identity: IdentityFields;
}
