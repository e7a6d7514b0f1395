/**
 * Whom an accusation is about, as far as the row says: the office's own columns (被举报单位, 被反映人) and the words
 * after 举报, 控告 in the matter. Decides what counts as naming, and which units a naming reaches: in doubt it is named,
 * because looking twice costs less than the material reaching the accused. Refuses to know who handles the case.
 */
import type { RuleContext } from '#domain/check/rule';
import type { LedgerRow } from '#domain/read/reading';

const ACCUSED_HEADING = /被(?:反映|举报|投诉|控告|检举|信访|申诉)/;
const ACCUSES = /(?:举报|控告|检举|揭发|反映|投诉)(.{0,24})/gs;
/**
 * ，请县纪委查处: who is asked to look into it is not the accused. Only a clause that begins with the asking, and of it
 * only the words up to what is asked for; 举报多次要求县城管局查处违建 asks nobody.
 */
const ASKS_FOR =
  /(?<=[，,。；;！!？?\s])(?:现|故|特|并|因此|为此|所以)?(?:[恳敬]?请求?|要求|希望|建议|盼望?|呼吁)[^，,。；;、\s]{2,16}?(?:查|处理|核实|介入|追究|纠正|督促|严惩|监督|依法)/g;
const MATTER_FIELDS = ['content', 'title', 'demand'] as const;
const AREA = /^(?:[^省市县区旗\s]{2,6}(?:省|市|县|区|旗|自治区|自治州))+(?=.{3,})|^[省市县区旗](?=.{3,})/u;
const SHORTEST_UNIT = 3;

/** The row's own words about the accused, one text each. */
export function accusedTexts(row: LedgerRow, { beside, besideReading }: RuleContext): string[] {
  const own = beside
    .filter(({ heading }) => ACCUSED_HEADING.test(heading))
    .map((column) => besideReading(row, column).value);
  const matters = MATTER_FIELDS.flatMap((fieldId) => {
    const value = row.cells[fieldId]?.value;
    return typeof value === 'string' ? accusedIn(value) : [];
  });
  return [...own, ...matters].filter((text) => typeof text === 'string' && text !== '') as string[];
}

function accusedIn(matter: string): string[] {
  return [...matter.replaceAll(ASKS_FOR, '').matchAll(ACCUSES)].map(([, words]) => words ?? '');
}

/** A unit's name as people shorten it: without the areas in front (始兴县水务局 → 水务局). */
export function shortUnitName(path: string): string | null {
  const [leaf = ''] = path.split('/');
  const short = leaf.replace(AREA, '');
  return short.length >= SHORTEST_UNIT ? short : null;
}

/** What an organ's name stands before where it is part of a place's: 师范学院路, 法院街道, 水务局家属院. */
const PLACE = '(?:路|街|巷|大道|社区|小区|家属)';
const NAMES_A_PLACE = new RegExp(`^${PLACE}`, 'u');
/** 教育局办公室 is the accused bureau's own; 城关镇人民政府 is that of the accused 城关镇党委书记. */
const ORGAN_ABOVE = new RegExp(
  `^.{2,}?(?:局|厅|委员会|法院|检察院|公司|大队|支队|医院|大学|学院|中学|小学)(?=.)(?!${PLACE})`,
  'u',
);
const TOWN = /^(.{2,}?(?:镇|乡|街道))(?:人民政府|政府|党委|党工委|办事处)?$/u;
const OF_A_TOWN =
  /^(?:人民政府|政府|党委|党政|党工委|办事处|纪委|人大|副?书记|副?镇长|副?乡长|副?主任|领导|干部|工作人员)/u;

/** Whether words about the accused name this unit, the organ it is part of, or the leaders of the town it governs. */
export function speaksOf(unit: string, text: string): boolean {
  const short = shortUnitName(unit);
  if (short === null) return false;
  if (names(short, text)) return true;
  const above = ORGAN_ABOVE.exec(short)?.[0];
  if (above !== undefined && above.length >= SHORTEST_UNIT && names(above, text)) return true;
  const town = TOWN.exec(short)?.[1];
  return town !== undefined && isFollowed(town, text, (rest) => OF_A_TOWN.test(rest));
}

function names(organ: string, text: string): boolean {
  return isFollowed(organ, text, (rest) => !NAMES_A_PLACE.test(rest));
}

/** Whether the name stands anywhere in the text before words that fit. */
function isFollowed(name: string, text: string, fits: (rest: string) => boolean): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (fits(text.slice(at + name.length))) return true;
  }
  return false;
}
