/**
 * What a consolidated sheet says above its headings: what it is, as of when, and which units' figures are missing or
 * old. Decides the words and from when on a unit counts as silent; refuses to know cells.
 */
import type { Region, UnitOfRegion } from '#addin/flows/regionCases';
import { minuteOf, type Language } from '#addin/flows/statusCells';
import { daysBetween, parseDay, type Day } from '#domain/day';
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import { ledgerKindOf } from '#domain/recognise/ledgerKindOf';
import { OWN_MARK } from '#domain/sync/ownColumns';

/** A unit that last synced more days ago is named. */
export const SILENT_AFTER_DAYS = 7;

const TITLES: Record<LedgerKindId, string> = {
  petition: '信访事项汇总',
  dispute: '矛盾纠纷汇总',
  reception: '领导接访汇总',
};
const OFFICE = /(?:人民政府)?(?:委)?(?:信访工作联席会议办公室|信访工作办公室|信访办公室|信访局|信访办)$/;

export function sheetTitle(kind: LedgerKind): string {
  return TITLES[kind.id];
}

/** `青岚县信访事项汇总` for the unit at the top of the region; without the name where its words would make the sheet another kind of ledger. */
export function regionTitle(kind: LedgerKind, unitName: string, headings: readonly string[]): string {
  const title = `${unitName.replace(OFFICE, '')}${TITLES[kind.id]}`;
  return ledgerKindOf('', [title], headings).id === kind.id ? title : TITLES[kind.id];
}

/** Begin with the product's mark: they name units, and say nothing of the ledger to whoever recognises it. */
export function statusLines(region: Region, today: Day, language: Language): readonly [string, string] {
  return [`${OWN_MARK}${asOfLine(region, language)}`, `${OWN_MARK}${silentLine(region, today, language)}`];
}

/** The instant up to which every unit is complete. */
export function asOfOf({ units }: Region): string {
  return units.map(({ asOf }) => asOf).reduce((earliest, asOf) => (asOf < earliest ? asOf : earliest));
}

/** Units that never synced, or whose last sync is older than SILENT_AFTER_DAYS. */
export function silentUnits(
  { units }: Region,
  today: Day,
): {
  readonly never: readonly UnitOfRegion[];
  readonly old: readonly (UnitOfRegion & { readonly lastSyncAt: string })[];
} {
  return {
    never: units.filter(({ lastSyncAt }) => lastSyncAt === null),
    old: units.flatMap((unit) => {
      const { lastSyncAt } = unit;
      if (lastSyncAt === null) return [];
      const on = parseDay(minuteOf(lastSyncAt).slice(0, 10));
      return on && daysBetween(on, today) > SILENT_AFTER_DAYS ? [{ ...unit, lastSyncAt }] : [];
    }),
  };
}

function asOfLine(region: Region, language: Language): string {
  const at = minuteOf(asOfOf(region));
  const [units, cases] = [region.units.length, region.cases.size];
  return language === 'zh'
    ? `数据截至 ${at}（北京时间），${units} 个单位共 ${cases} 件。个人信息已隐去；登记内容由登记单位修改，责任单位、包案领导、办理情况可在本表填写后同步。`
    : `As of ${at} (Beijing time): ${cases} cases of ${units} units. Personal data is masked; what was registered is the registering unit’s, assignment and handling may be filled in here and synced.`;
}

function silentLine(region: Region, today: Day, language: Language): string {
  const { never, old } = silentUnits(region, today);
  const isZh = language === 'zh';
  const comma = isZh ? '、' : ', ';
  const names = never.map(({ name }) => name).join(comma);
  const dated = old.map(({ name, lastSyncAt }) =>
    isZh ? `${name}（上次 ${minuteOf(lastSyncAt)}）` : `${name} (last ${minuteOf(lastSyncAt)})`,
  );
  const parts = [
    ...(names ? [isZh ? `从未同步：${names}` : `Never synced: ${names}`] : []),
    ...(dated.length > 0
      ? [
          `${isZh ? `超过 ${SILENT_AFTER_DAYS} 天未同步：` : `Not for ${SILENT_AFTER_DAYS} days: `}${dated.join(comma)}`,
        ]
      : []),
  ];
  if (parts.length > 0) return `${parts.join(isZh ? '；' : '; ')}${isZh ? '。' : '.'}`;
  return isZh
    ? `各单位最近 ${SILENT_AFTER_DAYS} 天内均已同步。`
    : `Every unit has synced within ${SILENT_AFTER_DAYS} days.`;
}
