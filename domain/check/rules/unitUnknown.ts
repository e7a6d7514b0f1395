/**
 * Responsible or co-handling units that the directory does not know. Decides that all of a cell are told at once, and
 * that what is offered changes their names only. Says nothing while no directory is known.
 */
import { nearWords } from '#domain/check/nearWord';
import { isOwnCell } from '#domain/check/ownCell';
import { quotable } from '#domain/check/quote';
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import { leafOf, unitsIn, withNames, type UnitNamed, type UnitRenamed } from '#domain/check/unitsIn';
import type { Words } from '#domain/words';

const SHOWN_AT_MOST = 3;
const CHECKED_UNITS: ReadonlySet<string> = new Set(['responsible', 'coHandlerUnit', 'transferredTo']);

export const unitUnknown: CellRule = {
  id: 'unit-unknown',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '单位不在通讯录中', en: 'A unit that is not in the directory' },
  mend: { zh: '改用通讯录中的单位名称。', en: 'Use the name in the directory.' },
  example: { zh: '责任单位写成“县水务据”', en: 'a responsible unit written “县水务据”' },
  looksAt: 'cell',
  appliesTo: (field) => CHECKED_UNITS.has(field.id),
  check(reading, field, row, { units }) {
    if (units.size === 0 || typeof reading.value !== 'string') return null;
    const cell = reading.value;
    if (units.has(cell)) return null;
    const named = unitsIn(cell);
    const unknown = named.filter(({ name }) => !units.has(name)).map((unit) => nearTo(unit, units));
    if (unknown.length === 0) return null;
    const cause = unknown.map(({ name }) => `“${quotable(name)}”`).join('、');
    const perhaps = perhapsOf(unknown);
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的${cause}不在单位通讯录中${perhaps ? `；是否应为：${perhaps.zh}` : '；请改用通讯录中的名称'}。`,
        en: `${cause} in "${field.label.en}" ${unknown.length > 1 ? 'are' : 'is'} not in the directory; ${perhaps ? `perhaps: ${perhaps.en}` : 'use the name it has there'}.`,
      },
      cause: { zh: cause, en: cause },
      offers: isOwnCell(reading, row) ? offersFor(cell, named, unknown) : [],
    };
  },
};

interface UnknownUnit extends UnitNamed {
  /** Names of the directory it may stand for. */
  readonly near: readonly string[];
}

function nearTo(unit: UnitNamed, units: ReadonlySet<string>): UnknownUnit {
  return { ...unit, near: nearWords(unit.name, units).slice(0, SHOWN_AT_MOST) };
}

/** 县交通局、市交通局; of several units each by its own name. null when none is near a name of the directory. */
function perhapsOf(unknown: readonly UnknownUnit[]): Words | null {
  const known = unknown.filter(({ near }) => near.length > 0);
  if (known.length === 0) return null;
  const [first] = known;
  if (unknown.length === 1) return { zh: first!.near.join('、'), en: first!.near.join(', ') };
  return {
    zh: known.map(({ name, near }) => `${quotable(name)}→${near.join('、')}`).join('，'),
    en: known.map(({ name, near }) => `${quotable(name)} → ${near.join(' or ')}`).join(', '),
  };
}

/**
 * The cell with every unknown unit under a near name, those with none as they are. No unit is named twice. The path
 * behind a unit alone goes, because it was that of another name; behind a list it stays.
 */
function offersFor(cell: string, named: readonly UnitNamed[], unknown: readonly UnknownUnit[]): string[] {
  const kept = named.length > 1 ? cell : leafOf(cell);
  const taken = new Set(named.map(({ name }) => name));
  let choices: (readonly UnitRenamed[])[] = [[]];
  for (const { name, at, near } of unknown) {
    choices = choices.flatMap((chosen) => {
      const free = near.filter((word) => !taken.has(word) && chosen.every(({ to }) => to !== word));
      return free.length === 0 ? [chosen] : free.map((to) => [...chosen, { name, at, to }]);
    });
    choices = choices.slice(0, SHOWN_AT_MOST);
  }
  return choices.filter((chosen) => chosen.length > 0).map((chosen) => withNames(kept, chosen));
}
