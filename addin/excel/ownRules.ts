/**
 * Conditional formats of ours in a sheet: added by formula, and known again by a part of it when they are removed. A
 * format of the office, conditional or not, is never changed.
 */
import type { OwnRules } from '#addin/flows/ledgerSheet';
import { areaAddress } from '#domain/grid';

/** The caller syncs. */
export async function replaceOwnRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, rules, signature }: OwnRules,
): Promise<void> {
  await removeOwnRules(context, sheet, [signature]);
  const range = sheet.getRange(areaAddress(area));
  for (const { formula, fill, font } of rules) {
    const added = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = `=${formula}`;
    added.custom.format.fill.color = fill;
    added.custom.format.font.color = font;
  }
}

/** @param signatures a rule whose formula holds one of them is ours */
export async function removeOwnRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  signatures: readonly string[],
): Promise<void> {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/type');
  await context.sync();
  const custom = formats.items.filter((format) => format.type === 'Custom');
  for (const format of custom) format.custom.rule.load('formula');
  await context.sync();
  for (const format of custom) {
    const { formula } = format.custom.rule;
    if (signatures.some((signature) => formula.includes(signature))) format.delete();
  }
  await context.sync();
}
