/**
 * One spelling for headings and short texts: width, spaces, brackets, numbering, traditional characters. Decides
 * which differences carry no meaning; refuses to know what a heading means.
 */
import { englishWords } from '#domain/recognise/englishHeading';

/** Traditional → simplified, in pairs, for the characters that occur in headings and closed lists. */
const TRADITIONAL_PAIRS =
  '訪访號号電电話话證证聯联繫系係系單单責责處处辦办領领導导題题類类編编時时間间記记錄录內内數数應应結结' +
  '釋释續续報报員员執执複复復复轉转見见訴诉請请現现實实際际問问狀状態态況况達达滿满備备註注審审協协來来' +
  '進进檢检舉举發发鄉乡鎮镇縣县區区門门戶户調调糾纠紛纷險险隱隐體体統统計计總总級级確确認认維维穩稳環环' +
  '務务種种項项長长簡简該该場场與与為为無无會会議议條条據据絡络網网線线標标節节屬属於于歸归擔担護护衛卫' +
  '動动勞劳農农業业產产權权補补償偿徵征違违設设爭争關关聲声學学醫医療疗團团國国臺台賬账帳账傳传聽听論论' +
  '評评價价個个從从連连還还過过運运遠远遞递遷迁週周後后軍军創创劃划則则別别別别務务勢势區区參参雙双變变圖图' +
  '圍围園园場场塊块壓压夠够夾夹妥妥婦妇寫写將将專专對对層层帶带幫帮幹干廠厂廣广廳厅張张強强彙汇彌弥後后徑径' +
  '恆恒恥耻愛爱慮虑慶庆憂忧懇恳戰战戶户擬拟擴扩敗败敘叙斷断書书東东條条極极構构樣样機机欄栏歡欢歷历殘残決决' +
  '況况漢汉滯滞滿满漁渔災灾煩烦熱热牽牵獎奖獨独獲获環环畢毕畫画異异當当瞭了礦矿碼码禮礼稅税稱称積积範范約约' +
  '紀纪純纯納纳級级細细終终組组給给絕绝綜综網网緊紧緝缉緩缓總总繳缴職职脅胁腦脑臨临舊旧華华萬万葉叶蓋盖藝艺' +
  '藥药蘭兰處处規规視视親亲覺觉觀观訂订討讨訓训託托許许診诊詢询試试詳详誤误課课談谈諮咨謝谢譽誉讓让貨货貧贫' +
  '貸贷費费資资質质賠赔賴赖購购贈赠贊赞車车軌轨較较載载輔辅輕轻輸输農农週周選选適适遺遗郵邮鄰邻釘钉針针銀银' +
  '錢钱鍵键鎮镇鐵铁閉闭開开閱阅隊队階阶陳陈陸陆陽阳隨随難难雲云靜静響响頁页順顺須须預预頒颁頻频顧顾顯显風风' +
  '飛飞養养館馆馬马駐驻驗验點点齡龄歲岁僅仅價价億亿優优傷伤債债側侧偵侦備备佔占併并內内兩两冊册劉刘勵励';

const TO_SIMPLIFIED: ReadonlyMap<string, string> = (() => {
  const characters = Array.from(TRADITIONAL_PAIRS);
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at]!, characters[at + 1]!);
  return table;
})();

const TRADITIONAL = new RegExp(`[${[...TO_SIMPLIFIED.keys()].join('')}]`, 'g');
/** Characters that need no change of width, case, bracket or space. */
const ALREADY_PLAIN = /^[\u4e00-\u9fff\da-z]*$/;

// Spaces, control characters, zero-width characters, byte order mark.
const UNSEEN = /[\s\p{Cc}\p{Cf}\u3164]+/gu;
const OPENING = /[【〔「『〈《[{]/g;
const CLOSING = /[】〕」』〉》\]}]/g;
const NUMBERING =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.、:](?!\d)|[一二三四五六七八九十]{1,3}[、.])/;
const EDGE_MARKS = /^[*★☆#·.:;,、。_~-]+|[*★☆:;,、。_~-]+$/g;

/** One spelling of a text: half-width, no spaces, one kind of bracket, simplified characters, lower case. */
export function normaliseText(text: string): string {
  return simplified(ALREADY_PLAIN.test(text) ? text : plainText(text));
}

function plainText(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').replace(OPENING, '(').replace(CLOSING, ')').toLowerCase();
}

function simplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => TO_SIMPLIFIED.get(character)!);
}

/** Words of headings that are often mistyped: 反应问题 for 反映问题, 述求 for 诉求. */
function spelledRight(heading: string): string {
  return heading
    .replace(/反应(?=的?(?:主要|具体)?(?:问题|情况|内容|事项|人))/g, '反映')
    .replace(/[述素]求/g, '诉求');
}

export interface HeadingText {
  /** The heading without instructions in brackets, numbering and marks; '' for a blank heading. */
  readonly bare: string;
  /** The heading with the text of its brackets, without the brackets. */
  readonly full: string;
  /** What stood in brackets or after a colon, in order. */
  readonly notes: readonly string[];
}

/** Takes a heading apart: `办理情况（写明化解情况）` is 办理情况 with the note 写明化解情况. */
export function headingText(heading: string): HeadingText {
  const english = englishWords(heading)?.join(' ');
  if (english !== undefined) {
    const outside = englishWords(heading.replace(/[(（][^)）]*[)）]/g, ' '))?.join(' ');
    return { bare: outside ?? english, full: english, notes: [] };
  }
  const text = spelledRight(normaliseText(heading)).replace(NUMBERING, '').replace(EDGE_MARKS, '');
  const notes: string[] = [];
  const outside = text.replace(/\(([^()]*)\)?/g, (_, note: string) => {
    if (note !== '') notes.push(note);
    return '';
  });
  const colon = outside.indexOf(':');
  const bare = (colon > 0 ? outside.slice(0, colon) : outside).replace(/\)/g, '').replace(EDGE_MARKS, '');
  if (colon > 0 && colon < outside.length - 1) notes.push(outside.slice(colon + 1));
  return { bare, full: text.replace(/[()]/g, ''), notes };
}
