/**
 * Whether what was mapped is a ledger of casework and not a roster, a stock list or a list of tasks. Decides by signs:
 * words only casework uses, cases numbered as complaints, a whole case told in one row.
 */
import { FOREIGN_HEADINGS, FOREIGN_TITLES, FOREIGN_WORDS } from '#domain/kinds/otherHeadings';
import { normaliseText } from '#domain/recognise/normalise';
import type { RecognisedColumn } from '#domain/recognise/recognition';

/** Words that only casework uses; a roster or a price list has none of them. */
const CASEWORK =
  /信访|来访|来信|写信人|上访|接访|反映|诉求|投诉|举报|纠纷|矛盾|隐患|排查|化解|调解|调处|办结|承办|包案|责任单位|转办|交办|督办|批示|回访|答复|受理|complain|grievance|petition|ombudsman|allegation|servicerequest|requester|requestor|hotline|helpline|caseofficer|casenumber|caseworker/;
/** Words that courts, law firms and the police share with us: casework beside a word plainly ours. */
const SHARED_CASEWORK = /结案|立案|案件(?:来源|状态|编?号|[大小]类)/;
/** Messages on a site: casework beside a word plainly ours, or where an office answers them. */
const MESSAGES = /留言人|留言时间/;
const ANSWERED = /办件|(?:回复|答复|办理|承办|主办|责任)(?:单位|部门)/;
/** 书记信箱: in a title it is casework, in a heading an address. */
const MAILBOX = /(?<!电子)信箱/;
/** Words of petitions and disputes that registers of visitors, hazards and projects do not use. */
const PLAINLY_OURS =
  /信访|信箱|上访|接访|来信|诉求|投诉|举报|纠纷|矛盾|调解|包案|群众|complain|grievance|petition|ombudsman/;
/** Words of petitions and disputes beside which headings of lawsuits, penalties, calls to the police or goods are about the matter. */
const NAMES_OURS =
  /信访|信箱|信件|热线|上访|接访|来信|来访|反映|诉求|投诉|举报|申诉|控告|纠纷|矛盾|调解|包案/;
const OF_OTHERS = new RegExp(FOREIGN_WORDS.join('|'));
const FOREIGN = new Set(FOREIGN_HEADINGS.map(normaliseText));
/** Headings of handling that other registers share: beside a word of casework they count. */
const HANDLING =
  /resol|outcome|disposition|disposal|remedy|redress|dateclosed|closeddate|actiontaken|acknowledg|referred|investigat|respon|deadline|disputed/;
/** Whose numbers are numbers of cases. */
const NUMBERED_AS =
  /(?:信访|来访|来信|信件|投诉|举报|诉求|工单|办件|纠纷|排查).*(?:编号|编码|号)|(?:complaint|grievance|petition|servicerequest)(?:number|no|id|ref|#)|^(?:case|request)id$/;
const WHAT_FIELDS = ['content', 'title', 'demand'];

export function isLedger(
  columns: readonly RecognisedColumn[],
  titles: readonly string[],
  sheetName: string,
): boolean {
  const title = normaliseText(titles.join(' '));
  const names = [title, nameText(sheetName)];
  const isCaseworkTitle = names.some((name) => CASEWORK.test(name) || MAILBOX.test(name));
  if (!isCaseworkTitle && FOREIGN_TITLES.some((word) => title.includes(word))) return false;
  const possible = columns.filter(({ status }) => status === 'mapped' || status === 'asked');
  const ids = new Set(possible.flatMap(({ field, candidates }) => (field === null ? candidates : [field])));
  const mapped = new Set(columns.flatMap(({ status, field }) => (status === 'mapped' ? [field] : [])));
  const headings = columns.map(({ heading, group }) => nameText(heading + (group ?? '')));
  if (isForeign(headings, names)) return false;
  const isCasework = caseworkBeside([...names, ...headings]);
  const casework = headings.filter(isCasework).length;
  const handling = headings.filter((heading) => !isCasework(heading) && HANDLING.test(heading)).length;
  const isNumbered = mapped.has('caseNo') && headings.some((heading) => NUMBERED_AS.test(heading));
  const signs =
    casework +
    handling +
    (isCaseworkTitle ? 1 : 0) +
    (isNumbered ? 1 : 0) +
    (tellsWholeCase(mapped, ids) ? 1 : 0);
  const saysWhat = WHAT_FIELDS.some((id) => ids.has(id)) || mapped.has('category');
  // Under a title of casework two columns may be sure, if two more are only to be asked about.
  const isKnown = mapped.size >= 3 || (isCaseworkTitle && mapped.size === 2 && possible.length >= 4);
  return saysWhat && isKnown && (casework >= 1 || isCaseworkTitle) && signs >= 2;
}

/** Which headings speak of casework, among all the words of the sheet. */
function caseworkBeside(texts: readonly string[]): (heading: string) => boolean {
  const isOurs = texts.some((text) => PLAINLY_OURS.test(text));
  const isAnswered = isOurs || texts.some((text) => ANSWERED.test(text));
  return (heading) =>
    CASEWORK.test(heading) ||
    (isOurs && SHARED_CASEWORK.test(heading)) ||
    (isAnswered && MESSAGES.test(heading));
}

/** Two headings of another register and nowhere a word that only ours use, or one of what no case of ours has. */
function isForeign(headings: readonly string[], names: readonly string[]): boolean {
  const texts = [...names, ...headings];
  if (texts.some((text) => OF_OTHERS.test(text)) && !texts.some((text) => NAMES_OURS.test(text))) return true;
  return (
    headings.filter((heading) => FOREIGN.has(heading)).length >= 2 &&
    !texts.some((text) => PLAINLY_OURS.test(text))
  );
}

/** complaint_id and "Complaint ID" are one text. */
function nameText(text: string): string {
  return normaliseText(text).replace(/_/g, '');
}

/**
 * Who came, how to reach them, when, and with what: no other register has all four. Which of several columns holds the
 * name may still be asked.
 */
function tellsWholeCase(mapped: ReadonlySet<string | null>, possible: ReadonlySet<string>): boolean {
  const has = (...ids: readonly string[]) => ids.some((id) => mapped.has(id));
  return (
    possible.has('name') &&
    ['phone', 'idNo', 'address'].some((id) => possible.has(id)) &&
    has('petitionOn', 'registeredOn', 'receivedOn', 'foundOn') &&
    has('content', 'demand')
  );
}
