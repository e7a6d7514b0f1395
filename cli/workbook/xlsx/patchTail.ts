/**
 * Patches what stands behind a sheet's cells: the list of merged areas as a whole, and single conditional formats, taken
 * away or added. Decides where the schema wants them; rules that stay keep their place, priority and every letter.
 */
import type { AddedRule, RuleChanges } from '#cli/workbook/sheetEdits';
import type { Splices } from '#cli/workbook/splices';
import { referenceOf } from '#cli/workbook/xlsx/references';
import type { StyleBook } from '#cli/workbook/xlsx/styleBook';
import type { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { escapeText } from '#cli/workbook/xlsx/xmlText';
import type { GridRange } from '#domain/grid';

export interface TailPatch {
  readonly merges: readonly GridRange[] | null;
  readonly rules: RuleChanges | null;
  readonly styles: StyleBook;
}

/** What may stand between the cells and the merged areas, and between those and conditional formats (18.3.1.99). */
const BEFORE_MERGES = new Set([
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
]);
const BEFORE_RULES = new Set([...BEFORE_MERGES, 'mergeCells', 'phoneticPr', 'conditionalFormatting']);

interface Span {
  readonly start: number;
  readonly end: number;
}

interface RuleSpan extends Span {
  readonly priority: number;
  readonly formula: string;
}

/** A `conditionalFormatting` element and the rules in it. */
interface RuleGroup extends Span {
  readonly rules: readonly RuleSpan[];
}

interface Tail {
  merges: Span | null;
  mergesAt: number;
  rulesAt: number;
  readonly groups: RuleGroup[];
}

/** From behind `sheetData` to the end of the sheet. */
export function patchTail(tags: XmlTags, splices: Splices, patch: TailPatch, prefix: string): void {
  const tail = readTail(tags);
  const { merges, rules } = patch;
  if (merges) {
    const { start, end } = tail.merges ?? { start: tail.mergesAt, end: tail.mergesAt };
    splices.replace(start, end, mergesXml(merges, prefix));
  }
  if (!rules) return;
  for (const { start, end } of removedSpans(tail.groups, rules)) splices.replace(start, end, '');
  if (rules.added.length > 0) splices.insert(tail.rulesAt, addedXml(rules.added, tail, patch.styles, prefix));
}

function readTail(tags: XmlTags): Tail {
  const tail: Tail = { merges: null, mergesAt: tags.end, rulesAt: tags.end, groups: [] };
  while (tags.nextChild()) {
    const { start, localName } = tags;
    if (localName === 'conditionalFormatting') tail.groups.push(readGroup(tags));
    else tags.skip();
    if (localName === 'mergeCells') tail.merges = { start, end: tags.end };
    if (BEFORE_MERGES.has(localName)) tail.mergesAt = tags.end;
    if (BEFORE_RULES.has(localName)) tail.rulesAt = tags.end;
  }
  return tail;
}

function readGroup(tags: XmlTags): RuleGroup {
  const { start } = tags;
  const rules: RuleSpan[] = [];
  if (tags.kind === 'empty') return { start, end: tags.end, rules };
  while (tags.nextChild()) {
    if (tags.is('cfRule')) rules.push(readRule(tags));
    else tags.skip();
  }
  return { start, end: tags.end, rules };
}

function readRule(tags: XmlTags): RuleSpan {
  const { start } = tags;
  const priority = tags.wholeNumber('priority') ?? 0;
  let formula = '';
  if (tags.kind !== 'empty') {
    while (tags.nextChild()) {
      if (tags.is('formula')) formula += tags.readText();
      else tags.skip();
    }
  }
  return { start, end: tags.end, priority, formula };
}

/** Ascending; a group all of whose rules go goes with them. */
function removedSpans(
  groups: readonly RuleGroup[],
  { removed: places, removedSigns = [] }: RuleChanges,
): Span[] {
  const byPriority = groups.flatMap(({ rules }) => rules).sort((a, b) => a.priority - b.priority);
  const removed = new Set(places.map((place) => byPriority[place]));
  return groups.flatMap((group): readonly Span[] => {
    const gone = group.rules.filter(
      (rule) => removed.has(rule) || removedSigns.some((sign) => rule.formula.includes(sign)),
    );
    return gone.length > 0 && gone.length === group.rules.length ? [group] : gone;
  });
}

/** Before the rules there are where a priority is free there, else behind them: theirs are not changed. */
function addedXml(added: readonly AddedRule[], { groups }: Tail, styles: StyleBook, prefix: string): string {
  const priorities = groups.flatMap(({ rules }) => rules.map(({ priority }) => priority));
  const isRoom = Math.min(...priorities) > added.length;
  const first = priorities.length === 0 || isRoom ? 1 : Math.max(...priorities) + 1;
  return added.map((rule, at) => ruleXml(rule, first + at, styles.differential(rule.look), prefix)).join('');
}

function ruleXml(rule: AddedRule, priority: number, differential: number, prefix: string): string {
  const stops = rule.stopsIfTrue ? ' stopIfTrue="1"' : '';
  return (
    `<${prefix}conditionalFormatting sqref="${rule.areas.map(referenceOf).join(' ')}">` +
    `<${prefix}cfRule type="expression" dxfId="${differential}" priority="${priority}"${stops}>` +
    `<${prefix}formula>${escapeText(rule.formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
  );
}

function mergesXml(merges: readonly GridRange[], prefix: string): string {
  if (merges.length === 0) return '';
  const cells = merges.map((merge) => `<${prefix}mergeCell ref="${referenceOf(merge)}"/>`);
  return `<${prefix}mergeCells count="${merges.length}">${cells.join('')}</${prefix}mergeCells>`;
}
