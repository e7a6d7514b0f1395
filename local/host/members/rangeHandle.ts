/**
 * A range as an add-in holds it: it follows inserted and deleted cells, and ends when all of its own are deleted. Also
 * how an address or an argument becomes one. Decides nothing about contents.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert
 */
import { objectArgument, textArgument } from '#local/host/members/arguments';
import { parseReference, splitAddress } from '#local/host/model/a1';
import { isInSheet, WHOLE_SHEET, type Area } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import { shiftedArea, type Shift } from '#local/host/model/shift';
import { hostError } from '#local/host/wire/hostError';

export class RangeHandle {
  #area: Area | null;

  constructor(
    readonly sheet: Sheet,
    area: Area,
  ) {
    if (!isInSheet(area)) throw hostError('InvalidArgument');
    this.#area = area;
  }

  /** @throws HostError when all its cells were deleted, or its sheet (that the code is InvalidReference is *assumed*) */
  get area(): Area {
    if (!this.#area || !this.sheet.workbook.sheets.includes(this.sheet)) {
      throw hostError('InvalidReference');
    }
    return this.#area;
  }

  follow(shift: Shift): void {
    this.#area = this.#area && shiftedArea(this.#area, shift);
  }
}

export function isRangeHandle(self: unknown): self is RangeHandle {
  return self instanceof RangeHandle;
}

/** An address or a range, as many methods take either; an address without a sheet means `sheet`. */
export function rangeArgument(value: unknown, sheet: Sheet, location: string): RangeHandle {
  const given = objectArgument(value, isRangeHandle);
  return given ?? rangeAt(textArgument(value, location), sheet, location);
}

/** A1 reference, name or table. An empty address is the whole sheet. */
export function rangeAt(address: string, sheet: Sheet, location: string): RangeHandle {
  if (address.trim() === '') return new RangeHandle(sheet, WHOLE_SHEET);
  const { sheetName, reference } = splitAddress(address);
  const target = sheetName === null ? sheet : sheet.workbook.sheetNamed(sheetName);
  if (!target) throw hostError('ItemNotFound', location);
  const area = parseReference(reference);
  if (area) return new RangeHandle(target, area);
  const named = namedRange(reference, target);
  if (!named) throw hostError('InvalidArgument', location);
  return named;
}

/** A defined name of the sheet or the workbook, or the data of a table; null when there is none of that name. */
export function namedRange(name: string, sheet: Sheet): RangeHandle | null {
  const wanted = name.toLowerCase();
  const { workbook } = sheet;
  const defined = [...sheet.parts.names, ...workbook.names].find(
    (known) => known.name.toLowerCase() === wanted,
  );
  if (defined) return rangeOfFormula(defined.formula, sheet);
  for (const owner of workbook.sheets) {
    const table = owner.parts.tables.find((known) => known.name.toLowerCase() === wanted);
    if (table) return new RangeHandle(owner, table.area);
  }
  return null;
}

/** `=台账!$A$1:$B$9`; null when the formula is no plain reference. */
export function rangeOfFormula(formula: string, sheet: Sheet): RangeHandle | null {
  const { sheetName, reference } = splitAddress(formula.replace(/^=/, ''));
  const target = sheetName === null ? sheet : sheet.workbook.sheetNamed(sheetName);
  const area = parseReference(reference);
  return target && area ? new RangeHandle(target, area) : null;
}
