/**
 * Excel.NamedItemCollection and NamedItem: names of the workbook or of one sheet. Decides what a name may be and what it
 * leads to.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.nameditem
 */
import { objectArgument, textArgument, truthArgument } from '#local/host/members/arguments';
import { rangeType } from '#local/host/members/range';
import { isRangeHandle, rangeOfFormula } from '#local/host/members/rangeHandle';
import { formatAbsolute, parseReference, quoteSheetName } from '#local/host/model/a1';
import type { DefinedName } from '#local/host/model/parts';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

interface NameScope {
  readonly workbook: Workbook;
  /** Null: names of the workbook. */
  readonly sheet: Sheet | null;
}

interface NameHandle {
  readonly scope: NameScope;
  readonly name: string;
}

export const namedItemCollectionType: HostType<NameScope> = hostType<NameScope>('NamedItemCollection', {
  items: (scope) => names(scope).map(({ name }) => namedItemType.of({ scope, name })),
  item: (scope, key) => {
    const item = found(scope, key);
    if (!item) throw hostError('ItemNotFound', 'NamedItemCollection.getItem');
    return item;
  },
  call: {
    GetCount: (scope) => names(scope).length,
    GetItemOrNullObject: (scope, [key]) => found(scope, key),
    Add: (scope, [name, reference, comment]) => {
      const wanted = textArgument(name, 'NamedItemCollection.add');
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(wanted) || parseReference(wanted)) {
        throw hostError('InvalidArgument', 'NamedItemCollection.add');
      }
      if (found(scope, wanted)) throw hostError('ItemAlreadyExists', 'NamedItemCollection.add');
      const added = {
        name: wanted,
        formula: formulaOf(reference),
        isVisible: true,
        comment: textArgument(comment ?? '', 'NamedItemCollection.add'),
      };
      keep(scope, [...names(scope), added]);
      return namedItemType.of({ scope, name: wanted });
    },
  },
});

export const namedItemType: HostType<NameHandle> = hostType<NameHandle>('NamedItem', {
  id: ({ name }) => name,
  get: {
    Name: ({ name }) => name,
    Type: (handle) => (rangeOf(handle) ? 'Range' : 'String'),
    Value: (handle) => defined(handle).formula.replace(/^=/, ''),
    Formula: (handle) => defined(handle).formula,
    Visible: (handle) => defined(handle).isVisible,
    Comment: (handle) => defined(handle).comment,
    Scope: ({ scope }) => (scope.sheet ? 'Worksheet' : 'Workbook'),
  },
  set: {
    Visible: (handle, value) => replace(handle, { isVisible: truthArgument(value, 'NamedItem.visible') }),
    Comment: (handle, value) => replace(handle, { comment: textArgument(value, 'NamedItem.comment') }),
    Formula: (handle, value) => replace(handle, { formula: textArgument(value, 'NamedItem.formula') }),
  },
  call: {
    GetRange: (handle) => {
      const range = rangeOf(handle);
      if (!range) throw hostError('ItemNotFound', 'NamedItem.getRange');
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    Delete: ({ scope, name }) =>
      keep(
        scope,
        names(scope).filter((known) => known.name !== name),
      ),
  },
});

function names({ workbook, sheet }: NameScope): readonly DefinedName[] {
  return sheet ? sheet.parts.names : workbook.names;
}

function keep({ workbook, sheet }: NameScope, kept: readonly DefinedName[]): void {
  if (sheet) sheet.setPart('names', kept);
  else workbook.setNames(kept);
}

function found(scope: NameScope, key: unknown): HostObject | null {
  const wanted = textArgument(key, 'NamedItemCollection.getItem').toLowerCase();
  const known = names(scope).find(({ name }) => name.toLowerCase() === wanted);
  return known ? namedItemType.of({ scope, name: known.name }) : null;
}

function defined({ scope, name }: NameHandle): DefinedName {
  const known = names(scope).find((candidate) => candidate.name === name);
  if (!known) throw hostError('ItemNotFound', 'NamedItem');
  return known;
}

function replace(handle: NameHandle, patch: Partial<DefinedName>): void {
  const changed = { ...defined(handle), ...patch };
  keep(
    handle.scope,
    names(handle.scope).map((known) => (known.name === handle.name ? changed : known)),
  );
}

function rangeOf(handle: NameHandle): HostObject | null {
  const { workbook, sheet } = handle.scope;
  const range = rangeOfFormula(defined(handle).formula, sheet ?? workbook.activeSheet);
  return range && rangeType.of(range);
}

function formulaOf(reference: unknown): string {
  const range = objectArgument(reference, isRangeHandle);
  if (range) return `=${quoteSheetName(range.sheet.name)}!${formatAbsolute(range.area)}`;
  return textArgument(reference, 'NamedItemCollection.add');
}
