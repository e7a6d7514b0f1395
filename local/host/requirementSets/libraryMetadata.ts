/**
 * What the published library knows of its own types: properties, objects, methods, and the ExcelApi version that brought
 * each. Decides nothing; read from the library by reflection (reflectLibrary.ts), plain data from then on.
 */

export interface MemberMetadata {
  /** The name on the wire, `Values`. */
  readonly wire: string;
  /** The name add-ins use, `values`. */
  readonly name: string;
  /** Null: there from the first version of its type. */
  readonly since: RequirementSet | null;
}

export interface RequirementSet {
  /** `ExcelApi`, `ExcelApiOnline`. */
  readonly set: string;
  /** `1.9`. */
  readonly version: string;
}

export interface TypeMetadata {
  readonly isCollection: boolean;
  readonly properties: readonly MemberMetadata[];
  /** Properties that are objects. */
  readonly navigations: readonly MemberMetadata[];
  readonly methods: readonly MemberMetadata[];
}

export interface LibraryMetadata {
  readonly types: Readonly<Record<string, TypeMetadata>>;
}
