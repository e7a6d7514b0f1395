/**
 * Carries out a batch action by action and answers as the library expects. Decides order, null objects, and that the
 * first error ends the batch; refuses to know what any type does.
 */
import { loadReply, identity, type LoadContext } from '#local/host/wire/load';
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type Batch,
  type ObjectPath,
  type Reply,
  type ReplyError,
} from '#local/host/wire/batch';
import { hostError, HostError, notImplemented } from '#local/host/wire/hostError';
import { HostObject } from '#local/host/wire/hostObject';
import type { References } from '#local/host/wire/references';

export interface BatchContext extends LoadContext {
  /** `context.workbook`. */
  readonly root: HostObject;
  /** Services made by name, `Microsoft.AppRuntime.AppRuntimeService`. */
  readonly services: Readonly<Record<string, HostObject>>;
  readonly references: References;
  /** A bug of the host: told with its cause, answered as GeneralException. */
  readonly onBug: (error: unknown) => void;
}

export function processBatch(batch: Batch, context: BatchContext): Reply {
  return new BatchRun(batch, context).run();
}

class BatchRun {
  readonly #objects = new Map<number, HostObject | null>();
  readonly #results: { ActionId: number; Value: unknown }[] = [];
  readonly #traceIds: number[] = [];

  constructor(
    private readonly batch: Batch,
    private readonly context: BatchContext,
  ) {}

  run(): Reply {
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        this.#results.push({ ActionId: action.Id, Value: this.#act(action) ?? null });
      } catch (error) {
        return this.#reply(this.#replyError(error, action, index));
      }
    }
    return this.#reply();
  }

  #reply(error?: ReplyError): Reply {
    return {
      Results: this.#results,
      ...(this.#traceIds.length > 0 && { TraceIds: this.#traceIds }),
      ...(error && { Error: error }),
    };
  }

  #act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.#traceIds.push(action.Id);
      return null;
    }
    const object = this.#object(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return loadReply(object, action.QueryInfo ?? {}, this.context);
      case ActionType.Method:
        return this.#call(object, action.Name, action.ArgumentInfo);
      case ActionType.SetProperty:
        return this.#set(object, action.Name, this.#args(action.ArgumentInfo)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(object, this.#wireName(object, name), value);
        }
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const { references } = this.context;
    if (name === '_KeepReference') return references.keep(object);
    if (name === '_RemoveReference') return references.release(String(info?.Arguments?.[0]));
    const call = object.type.members.call?.[name];
    if (!call) throw notImplemented(`${object.type.name}.${publicName(name)}`);
    this.context.gate(object.type.name, name);
    const result = call(object.self, this.#args(info));
    return result instanceof HostObject ? identity(result) : result;
  }

  #set(object: HostObject, name: string, value: unknown): null {
    const set = object.type.members.set?.[name];
    if (!set) throw notImplemented(`${object.type.name}.${publicName(name)} (set)`);
    this.context.gate(object.type.name, name);
    set(object.self, value);
    return null;
  }

  #object(pathId: number): HostObject | null {
    const known = this.#objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[pathId];
    if (!path) throw hostError('InvalidRequest');
    const object = this.#resolve(path);
    this.#objects.set(pathId, object);
    return object;
  }

  #resolve(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.context.root;
      case PathType.NewObject:
        return this.#service(path.Name);
      case PathType.ReferenceId:
        return this.context.references.named(path.Name);
      case PathType.Null:
        return null;
      default: {
        const parent = this.#object(path.ParentObjectPathId ?? 0);
        return parent && this.#child(parent, path);
      }
    }
  }

  #child(parent: HostObject, path: ObjectPath): HostObject | null {
    const { members, name: typeName } = parent.type;
    if (path.ObjectPathType === PathType.Property) {
      const navigate = members.navigate?.[path.Name];
      if (!navigate) throw notImplemented(`${typeName}.${publicName(path.Name)}`);
      this.context.gate(typeName, path.Name);
      return navigate(parent.self);
    }
    if (path.ObjectPathType === PathType.Indexer) {
      if (!members.item) throw notImplemented(`${typeName}.getItem`);
      return members.item(parent.self, this.#args(path.ArgumentInfo)[0]);
    }
    if (path.ObjectPathType !== PathType.Method) throw hostError('InvalidRequest');
    const call = members.call?.[path.Name];
    if (!call) throw notImplemented(`${typeName}.${publicName(path.Name)}`);
    this.context.gate(typeName, path.Name);
    const result = call(parent.self, this.#args(path.ArgumentInfo)) ?? null;
    if (result !== null && !(result instanceof HostObject)) {
      throw new Error(`${typeName}.${path.Name} was expected to answer an object`);
    }
    return result;
  }

  #service(name: string): HostObject {
    const service = this.context.services[name];
    if (!service) throw notImplemented(name);
    return service;
  }

  /** Arguments that are objects come as the ids of their paths. */
  #args(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return ids ? args.map((arg, i) => this.#argument(arg, ids[i])) : args;
  }

  #argument(arg: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(arg)) {
      return arg.map((inner: unknown, i) => this.#argument(inner, id[i] as unknown));
    }
    return typeof id === 'number' && id > 0 && id === arg ? this.#object(id) : arg;
  }

  #wireName(object: HostObject, name: string): string {
    const properties = this.context.metadata.types[object.type.name]?.properties ?? [];
    return properties.find((property) => property.name === name)?.wire ?? name;
  }

  #replyError(error: unknown, action: Action, index: number): ReplyError {
    const isExpected = error instanceof HostError;
    if (!isExpected) this.context.onBug(error);
    const known = isExpected ? error : hostError('GeneralException');
    return {
      Code: known.code,
      Message: known.message,
      Location: known.location ?? this.#location(action),
      ActionIndex: index,
      HttpStatusCode: known.httpStatus,
    };
  }

  #location(action: Action): string {
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    const object = this.#objects.get(action.ObjectPathId);
    const parent = this.#objects.get(path?.ParentObjectPathId ?? -1);
    const [owner, name] = object ? [object, action.Name] : [parent, path?.Name ?? ''];
    return [owner?.type.name, publicName(name || 'getItem')].filter(Boolean).join('.');
  }
}

function publicName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}
