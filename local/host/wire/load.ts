/**
 * What a load answers: the properties asked for, of the object and of what hangs on it. Decides how `select` and
 * `expand` are understood, and that a property asked for by name and not implemented is an error.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#load
 */
import type { LibraryMetadata, TypeMetadata } from '#local/host/requirementSets/libraryMetadata';
import type { QueryInfo } from '#local/host/wire/batch';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import type { HostObject } from '#local/host/wire/hostObject';

/** Names asked for, in lower case, with what is asked of each. */
interface Wanted extends Map<string, Wanted> {}

export interface LoadContext {
  readonly metadata: LibraryMetadata;
  /** @throws HostError ApiNotFound when the member belongs to a requirement set that is not offered */
  readonly gate: (typeName: string, member: string) => void;
}

export function loadReply(
  object: HostObject,
  query: QueryInfo,
  context: LoadContext,
): Record<string, unknown> {
  const wanted: Wanted = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = wanted;
    for (const name of path.split('/')) {
      const key = name.trim().toLowerCase();
      if (key === '') continue;
      const next: Wanted = level.get(key) ?? new Map();
      level.set(key, next);
      level = next;
    }
  }
  return properties(object, wanted, query, context);
}

export function identity(object: HostObject): Record<string, string> {
  const id = object.type.members.id?.(object.self);
  return {
    ...(id !== undefined && { _Id: id }),
    ...(object.referenceId !== null && { _ReferenceId: object.referenceId }),
  };
}

function properties(
  object: HostObject,
  wanted: Wanted,
  page: QueryInfo,
  context: LoadContext,
): Record<string, unknown> {
  const { type, self } = object;
  const metadata = typeMetadata(context, type.name);
  const own = type.members.items ? withoutItems(wanted) : wanted;
  const reply: Record<string, unknown> = identity(object);
  const isAll = own.size === 0 || own.has('*') || own.has('$all');
  const known = new Set(['*', '$all']);
  for (const { wire, name } of metadata.properties) {
    known.add(name.toLowerCase()).add(wire.toLowerCase());
    const isNamed = own.has(name.toLowerCase()) || own.has(wire.toLowerCase());
    if ((!isNamed && !isAll) || wire.startsWith('_')) continue;
    const get = type.members.get?.[wire];
    if (isNamed) context.gate(type.name, wire);
    if (get) reply[wire] = get(self);
    else if (isNamed) throw notImplemented(`${type.name}.${name}`);
  }
  for (const { wire, name } of metadata.navigations) {
    known.add(name.toLowerCase());
    const inner = own.get(name.toLowerCase());
    if (!inner) continue;
    const navigate = type.members.navigate?.[wire];
    if (!navigate) throw notImplemented(`${type.name}.${name}`);
    context.gate(type.name, wire);
    const next = navigate(self);
    reply[wire] = next && properties(next, inner, {}, context);
  }
  const rest = new Map([...own].filter(([name]) => !known.has(name)));
  if (type.members.items) {
    Object.assign(reply, itemReplies(object, itemsWanted(wanted, rest), wanted.size === 0, page, context));
  } else if (rest.size > 0) {
    throw hostError('InvalidArgument', `${type.name}.load`, [...rest.keys()].join());
  }
  return reply;
}

/** Names the collection does not know itself are asked of its items. */
function itemReplies(
  { type, self }: HostObject,
  wanted: Wanted | null,
  isBare: boolean,
  { Top, Skip = 0 }: QueryInfo,
  context: LoadContext,
): { _Items?: readonly unknown[] } {
  if (!wanted && !isBare) return {};
  const items = type.members.items!(self);
  const picked = items.slice(Skip, Top === undefined || Top === 0 ? undefined : Skip + Top);
  return {
    _Items: picked.map((item, i) => ({
      _Index: Skip + i,
      ...properties(item, wanted ?? new Map(), {}, context),
    })),
  };
}

function itemsWanted(wanted: Wanted, rest: Wanted): Wanted | null {
  const inner = wanted.get('items');
  return inner || rest.size > 0 ? new Map([...(inner ?? []), ...rest]) : null;
}

function withoutItems(wanted: Wanted): Wanted {
  if (!wanted.has('items')) return wanted;
  const rest = new Map([...wanted].filter(([name]) => name !== 'items'));
  return rest.size > 0 ? rest : new Map([['', new Map()]]);
}

function typeMetadata({ metadata }: LoadContext, typeName: string): TypeMetadata {
  const known = metadata.types[typeName];
  if (!known) throw notImplemented(typeName);
  return known;
}
