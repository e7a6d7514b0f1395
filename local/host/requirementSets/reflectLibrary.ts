/**
 * Reads the loaded, unmodified office.js: every type, its members' names on the wire, and the requirement set version
 * the library notes for each. Decides how the library's source is read; refuses to know the host.
 */
import type {
  LibraryMetadata,
  MemberMetadata,
  RequirementSet,
  TypeMetadata,
} from '#local/host/requirementSets/libraryMetadata';

const SINCE = /_throwIfApiNotSupported\("[^"]+", (?:"(\w+)"|_defaultApiSetName), "([\d.]+)"/;
/** What the library calls its default set. */
const DEFAULT_SET = 'ExcelApi';
const NAVIGATION = /_createPropertyObject\((?:\w+\.)?\w+, this, "(\w+)"/;
const METHOD =
  /_(?:createMethodObject\((?:\w+\.)?\w+|invokeMethod\(\w+|invokeRetrieve\(\w+), (?:this, )?"(\w+)"/;
const HANDLED = /_CC\.(\w+)\(this/;

/** @param library the global `Excel` of office.js (`OfficeCore` for the shared services) */
export function reflectLibrary(...libraries: readonly object[]): LibraryMetadata {
  const types: Record<string, TypeMetadata> = {};
  for (const library of libraries) {
    for (const [name, type] of Object.entries(library)) {
      if (typeof type === 'function' && isProxyType(type)) types[name] = typeMetadata(type, library);
    }
  }
  return { types };
}

function isProxyType(type: { readonly prototype?: unknown }): boolean {
  const { prototype } = type;
  return typeof prototype === 'object' && prototype !== null && Object.hasOwn(prototype, '_className');
}

function typeMetadata(type: { readonly prototype: object }, library: object): TypeMetadata {
  const { prototype } = type;
  const properties = propertiesOf(prototype);
  const navigations: MemberMetadata[] = [];
  const methods: MemberMetadata[] = [];
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const source = sourceOf(descriptor);
    const wire = descriptor.get
      ? NAVIGATION.exec(source)?.[1]
      : (METHOD.exec(source) ?? METHOD.exec(handlerSource(source, library)))?.[1];
    if (wire === undefined) continue;
    (descriptor.get ? navigations : methods).push({ wire, name, since: sinceOf(source) });
  }
  return { isCollection: constant(prototype, '_isCollection') === true, properties, navigations, methods };
}

function propertiesOf(prototype: object): readonly MemberMetadata[] {
  const names = constant(prototype, '_scalarPropertyNames');
  const wires = constant(prototype, '_scalarPropertyOriginalNames');
  if (!Array.isArray(names) || !Array.isArray(wires)) return [];
  return names.map((name: unknown, i) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, String(name));
    return {
      wire: String(wires[i]),
      name: String(name),
      since: descriptor ? sinceOf(sourceOf(descriptor)) : null,
    };
  });
}

/** A getter of the library that answers a constant. */
function constant(prototype: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call({});
}

function sourceOf(descriptor: Pick<PropertyDescriptor, 'get' | 'value'>): string {
  const member: unknown = Reflect.get(descriptor, 'get') ?? descriptor.value;
  return typeof member === 'function' ? Function.prototype.toString.call(member) : '';
}

/** Some methods are carried out by a function of the library's `_CC` collection. */
function handlerSource(source: string, library: object): string {
  const name = HANDLED.exec(source)?.[1];
  const handlers: unknown = Reflect.get(library, '_CC');
  if (name === undefined || typeof handlers !== 'object' || handlers === null) return '';
  return sourceOf({ value: Reflect.get(handlers, name) as unknown });
}

function sinceOf(source: string): RequirementSet | null {
  const match = SINCE.exec(source);
  return match && { set: match[1] ?? DEFAULT_SET, version: match[2]! };
}
