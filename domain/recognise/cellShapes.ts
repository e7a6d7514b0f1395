/**
 * What a cell's value looks like, for telling columns apart. Decides likeness only, generously and cheaply: whether a
 * value is a valid date, number or name is the readers' business (read/).
 */
import type { CellValue } from '#domain/grid';
import { phonesIn } from '#domain/read/phonesIn';
import { normaliseText } from '#domain/recognise/normalise';

const FIRST_SERIAL = 20_000; // 1954
const LAST_SERIAL = 80_000; // 2119
const CHINESE_DIGITS = '〇○零一二两三四五六七八九十廿卅百';
const ENGLISH_MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
/** A time of day after the date, the space between them left out; or anything that is no digit. */
const AFTER_DAY = '(?:\\D.*|\\d{1,2}:.*)?$';
const DAY_TEXT = [
  /^(?:19|20)\d{2}[./\-年]\d{1,2}(?:[./\-月]\d{1,2})?日?号?(?:\D.*)?$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
  /^\d{1,2}月(?:\d{1,2}[日号]?)?(?:[上中下]旬)?$/,
  /^\d{1,2}[./-]\d{1,2}$/,
  new RegExp(`^[${CHINESE_DIGITS}]{2,4}年[${CHINESE_DIGITS}]{1,3}月`),
  new RegExp(`^[${CHINESE_DIGITS}]{1,3}月[${CHINESE_DIGITS}]{1,3}[日号]$`),
  /^\d{2}[./-]\d{1,2}[./-]\d{1,2}$/,
  new RegExp(`^\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}${AFTER_DAY}`),
  new RegExp(`^\\d{1,2}(?:st|nd|rd|th)?[-,.]?${ENGLISH_MONTH}[-,.]?(?:\\d{2}|\\d{4})${AFTER_DAY}`),
  new RegExp(`^${ENGLISH_MONTH}\\d{1,2}(?:st|nd|rd|th)?,?(?:19|20)\\d{2}${AFTER_DAY}`),
];

export function looksLikeDay(value: CellValue): boolean {
  if (typeof value === 'number') {
    return (value >= FIRST_SERIAL && value <= LAST_SERIAL) || DAY_TEXT[1]!.test(String(value));
  }
  if (typeof value !== 'string' || value.length > 40) return false;
  const text = normaliseText(value);
  return DAY_TEXT.some((pattern) => pattern.test(text));
}

export function looksLikePhone(value: CellValue): boolean {
  if (typeof value === 'boolean' || value === null) return false;
  const text = normaliseText(String(value)).replace(/[-—.]/g, '');
  if (text.length > 60) return false;
  return (
    /^(?:\+\d{8,15}|\(\d{3}\)\d{7}|[6-9]\d{9})$/.test(text) ||
    /(?:^|\D)1[3-9]\d[\dx*]{8}(?:\D|$)/.test(text) ||
    /(?:^|\D)0\d{2,3}[\dx*]{7,8}(?:\D|$)/.test(text) ||
    isLocalNumber(text, value)
  );
}

/** Seven or eight digits: a telephone within the town, or the number of anything else. */
function isLocalNumber(text: string, value: CellValue): boolean {
  return /^[2-8][\dx*]{6,7}$/.test(text) && !looksLikeDay(value) && !/^20\d\d-/.test(String(value).trim());
}

/** A phone number that is nothing else: a mobile one, or one with its area code. */
export function looksLikeFullPhone(value: CellValue): boolean {
  return looksLikePhone(value) && !isLocalNumber(normaliseText(String(value)).replace(/[-—.]/g, ''), value);
}

const MONTH_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
/** With a day of birth in its middle: an order number of 15 digits has none. */
const ID_NUMBER = new RegExp(
  `(?:^|\\D)\\d{6}(?:(?:19|20)\\d{2}${MONTH_DAY}\\d{3}[\\dx]|\\d{2}${MONTH_DAY}\\d{3}|[*x]{6,8}[\\dx]{3,4})(?:\\D|$)`,
);

/** 18 or 15 digits, masked or damaged ones included (a number that lost its last digits). */
export function looksLikeIdNo(value: CellValue): boolean {
  if (typeof value === 'number') return value >= 1e14 && value < 1e18 && ID_NUMBER.test(String(value));
  if (typeof value !== 'string') return false;
  const text = normaliseText(value);
  return ID_NUMBER.test(text) || /^\d\.\d+e\+1[457]$/.test(text);
}

export function looksLikeNumber(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && /^[-+]?\d+(?:\.\d+)?%?$/.test(normaliseText(value));
}

/** A number of people: 5, 5人, 约20人, 张三等5人. */
export function looksLikeCount(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 10_000;
  if (typeof value !== 'string') return false;
  const text = normaliseText(value);
  return (
    /^\d{1,4}$/.test(text) ||
    /\d{1,4}余?[多几]?[人名户]/.test(text) ||
    /^[约近]?[一二两三四五六七八九十百]{1,4}[余多]?[人名]/.test(text)
  );
}

const YES_NO = new Set('是 否 √ × ✓ ✔ ✗ x o 有 无 对 错 y n yes no true false 已 未 ☑ □ 不是 v'.split(' '));

export function looksLikeYesNo(value: CellValue): boolean {
  if (typeof value === 'boolean') return true;
  return typeof value === 'string' && value.length <= 6 && YES_NO.has(normaliseText(value));
}

/** A number given to a case: three digits or more, letters, brackets, no sentence. */
export function looksLikeCode(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1000 && !looksLikeDay(value);
  if (typeof value !== 'string') return false;
  const text = normaliseText(value);
  if (looksLikeDay(value) || looksLikePhone(value) || text.length > 40) return false;
  return (
    /\d{2,}/.test(text) &&
    (text.match(/\d/g)?.length ?? 0) >= 3 &&
    /^[\da-z\p{Script=Han}()_\-/.#第号]+$/u.test(text) &&
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) <= 8
  );
}

/** John Carter, Ms A. Khan. */
const ENGLISH_NAME = /^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][\p{Ll}’'-]*\.?(?: [A-Z][\p{L}’'-]*\.?){1,3}$/u;

const SURNAMES = new Set(
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田萧肖潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄翁温庞鲁葛祝章毕聂焦左柳甘欧申兰齐娄关舒岳梅骆耿季涂包卓古游柴牛凌路解甄祁房应盛詹华卫尤褚云水窦苗凤花俞滕殷罗安乐时皮卞伍元卜平穆尚邢纪屈项阮蓝闵席麻强童颜管桂霍宁仇鲍单沙连艾冉明党宫简揭丘司冼饶符池冷瞿蒙银仲盘农粟银涂占代敖车巫班厉'.split(
    '',
  ),
);
const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '司徒', '令狐', '皇甫', '夏侯', '尉迟', '公孙'];

/** A person's name, also 匿名, 张某, 张三等5人, 张三、李四. */
export function looksLikePerson(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 30) return false;
  if (ENGLISH_NAME.test(value.trim())) return !ENGLISH_UNIT.test(value) && !ENGLISH_PLACE.test(value);
  const text = normaliseText(value)
    .replace(/(?:等(?:\d+余?)?|\d+余?)[人名户]?$/, '')
    .replace(/\([^)]*\)/g, '');
  if (/^(?:匿名|无名|不详|佚名)/.test(text)) return true;
  const first = text.split(/[、,/;和及]/)[0] ?? '';
  if (!/^[\p{Script=Han}*·x]{2,5}$/u.test(first)) return false;
  if (UNIT_ENDING.test(first) || /(?:[县市省乡]|建议|反映|要求|处理|办结)$/.test(first)) return false;
  if (COMPOUND_SURNAMES.some((surname) => first.startsWith(surname))) return first.length <= 4;
  return SURNAMES.has(first[0]!) && (first.length <= 3 || /(?:某|先生|女士)/.test(first));
}

/** A name with its phone number: 张三13911110001, 李四（电话：0751-3331234）. */
export function looksLikePersonWithPhone(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 60) return false;
  const { numbers, words } = phonesIn(value);
  return numbers.length > 0 && words.some(({ text }) => /\p{L}/u.test(text));
}

const UNIT_ENDING =
  /(?:局|办|镇|乡|街道|委|委会|派出所|股|科|室|处|站|所|院|校|部|会|厅|队|中心|公司|集团|政府|社区|村|居委|组|园区|办事处|管委会|场|学校|医院|银行|支行|企业|厂|县|区|市|信访局|司|联社|社)$/;

export function looksLikeUnit(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 60) return false;
  if (ENGLISH_UNIT.test(value)) return true;
  const text = normaliseText(value).replace(/\([^)]*\)$/, '');
  const first = text.split(/[、,/;]/)[0] ?? '';
  return (
    first.length >= 2 &&
    first.length <= 24 &&
    UNIT_ENDING.test(first) &&
    !/^(?:反映|要求|请求|建议|投诉|举报|咨询)/.test(first)
  );
}

export function looksLikePlace(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > 60) return false;
  if (ENGLISH_PLACE.test(value)) return true;
  const text = normaliseText(value);
  if (/^(?:反映|要求|请求|建议|投诉|举报|咨询)/.test(text)) return false;
  return (
    text.length >= 2 &&
    /[省市县区镇乡村寨屯庄组路街巷号栋幢室苑园社坊里湾坪岭]|小区|社区|街道|花园|大队/.test(text)
  );
}

const ENGLISH_UNIT =
  /\b(?:department|dept|office|council|board|authority|ministry|unit|division|bureau|agency|commission|directorate|police|hospital|service)s?$/i;
const ENGLISH_PLACE =
  /\b(?:road|rd|street|st|avenue|ave|lane|ward|village|district|county|park|house|square|drive|court|town|city|colony|nagar)\b/i;
const ENGLISH_SENTENCE = /^\P{Script=Han}*$/u;

/** A sentence rather than a label. */
export function looksLikeProse(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  if (ENGLISH_SENTENCE.test(value) && value.length >= 25 && value.trim().split(/\s+/).length >= 5)
    return true;
  const text = normaliseText(value);
  return (
    text.length >= 8 && /\p{Script=Han}{4,}/u.test(text) && !looksLikeDay(value) && !looksLikePhone(value)
  );
}
