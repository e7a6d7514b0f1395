/**
 * English headings of complaint registers (an ombudsman's, a council's, a hospital's, the police's, a hotline's) as
 * parts: which words together name a field. Decides the parts; taking a heading apart is the recogniser's business.
 * No heading is listed whole: "Date of complaint", "complaint_date" and "Complaint Date:" are the same two words.
 */

/** Words of which one must stand in the heading, per part. Words are singular, in lower case, abbreviations in full. */
type Part = readonly string[];

export interface EnglishForm {
  /** Fields the parts may name, likeliest first; a kind takes those it has. None: understood, but no field. */
  readonly fields: readonly string[];
  /** sure: names the field and nothing else. weak: names it only if the values agree. */
  readonly foundBy: 'exact' | 'weak';
  readonly parts: readonly Part[];
}

const list = (text: TemplateStringsArray): Part => text[0]!.trim().split(/\s+/);
/** Understood, but no field. */
const other = (...parts: Part[]): EnglishForm => ({ fields: [], foundBy: 'exact', parts });
const sure = (fields: string, ...parts: Part[]): EnglishForm => ({
  fields: fields.split(' '),
  foundBy: 'exact',
  parts,
});
const weak = (fields: string, ...parts: Part[]): EnglishForm => ({
  fields: fields.split(' '),
  foundBy: 'weak',
  parts,
});

const MATTER = list`complaint case grievance petition enquiry inquiry ticket concern`;
const CASE = [...MATTER, 'request'];
const NUMBER = list`number id reference code key`;
const DATE = list`date on`;
const PERSON = list`complainant petitioner claimant citizen complainer consumer resident requester requestor caller`;
const CLIENT = list`customer client patient applicant reporter`;
const PEOPLE = [...PERSON, ...CLIENT];
const PHONE = list`phone mobile cell cellphone`;
const CONTACT = list`contact`;
const RECEIVED = list`received receipt receiving registered registration logged opened recorded created entered entry intake`;
const RAISED = list`filed submitted submission lodged raised made reported requested`;
const ACKNOWLEDGED = list`acknowledged acknowledgement acknowledgment accepted acceptance`;
const PASSED_ON = list`assigned assignment referred referral transferred transfer forwarded forwarding allocated dispatched`;
const REPLY = list`reply replied response responded answer answered`;
const CLOSED = list`closed closing closure resolved resolution completed completion disposed disposal settled concluded finalised finalized`;
const DUE = list`due target deadline`;
const RESULT = list`outcome result resolution finding decision disposition conclusion determination solution`;
const TELLING = list`description summary narrative particular gist statement text synopsis detail`;
const KIND = list`category type classification nature kind`;
const TOPIC = list`issue problem subject service topic`;
const UNIT = list`department directorate division unit office agency section bureau ministry`;
const OFFICER = list`officer worker owner manager handler staff`;
const SITE = list`incident problem site occurrence`;
const PLACE = list`location place locality`;

/** Tried in this order; the heading's every word must belong to the form's parts or add nothing (`ADDS_NOTHING`). */
export const ENGLISH_FORMS: readonly EnglishForm[] = [
  sure('seq', list`serial row`, list`serial number row`),
  sure('caseNo', CASE, NUMBER),
  sure('caseNo', list`reference tracking docket unique`, NUMBER),
  weak('caseNo seq', list`file register registration call`, NUMBER),
  weak('people', list`number`, [...PERSON, 'people', 'person']),
  sure('affected', list`affected`, list`people person number household`),

  sure('due', DATE, DUE),
  sure('due', DATE, DUE, [...REPLY, ...CLOSED]),
  sure('due', DATE, list`last`, [...REPLY, ...CLOSED]),
  sure('due', DUE, [...REPLY, ...CLOSED, 'by', 'due', 'deadline']),
  sure('extendedUntil', list`extended extension`, [...DATE, 'to', 'until', 'due']),
  sure('extendedUntil', list`new`, list`due deadline`),
  sure('reviewRequestedOn', DATE, list`appeal appealed`),
  sure('reviewRequestedOn', DATE, list`review`, list`requested request`),
  sure('repliedOn', DATE, REPLY),
  sure('repliedOn', DATE, REPLY, list`sent issued`),
  sure('closedOn resolvedOn', DATE, CLOSED),
  weak('closedOn resolvedOn', DATE, list`decision disposition determination outcome`),
  sure('acceptedOn', DATE, ACKNOWLEDGED),
  sure('assignedOn', DATE, PASSED_ON),
  sure('assignedOn', DATE, [...PASSED_ON, 'sent'], list`to`, ['company', ...UNIT]),
  sure('registeredOn', DATE, RECEIVED),
  sure('petitionOn', DATE, RAISED),
  sure('petitionOn', DATE, CASE),
  weak('petitionOn', DATE, list`report call contact`),

  sure('name', PERSON),
  sure('name', PERSON, list`name`),
  sure('name', list`name`),
  weak('name', CLIENT),
  weak('name', CLIENT, list`name`),
  sure('idNo', list`identity national passport`, NUMBER),
  sure('phone', PHONE),
  sure('phone', PHONE, list`number`),
  sure('phone', PEOPLE, PHONE),
  sure('phone', [...PERSON, ...CONTACT], list`number phone mobile`),
  weak('phone', CONTACT),
  weak('phone', CONTACT, list`detail information`),
  sure('address', list`address`),
  sure('address', [...PERSON, 'home', 'postal', 'mailing', 'residential', 'street'], list`address`),

  sure('channel', list`channel`),
  sure('channel', list`how mode method means medium channel via through`, [
    ...CASE,
    ...RECEIVED,
    ...RAISED,
    'contact',
  ]),
  sure('channel', CASE, list`source`),
  weak('channel', list`source mode method medium via origin`),
  weak('registrar channel', list`received`, list`by`),
  sure('registrar', list`registered recorded logged entered taken`, list`by`),
  sure('collective', list`group collective joint`, CASE),
  sure('repeat', list`repeat repeated recurring`, CASE),
  sure('subCategory', list`sub`, KIND),
  sure('subCategory', list`sub`, KIND, [...CASE, ...TOPIC]),
  sure('subCategory', list`subcategory subtype`),
  weak('subCategory', list`sub`, [...TOPIC, 'product']),
  weak('subCategory content', list`descriptor`),
  weak('content category', list`nature`, CASE),
  sure('category', list`category`),
  sure('category', KIND, [...MATTER, ...TOPIC]),
  sure('category', KIND, list`service`, list`request`),
  weak('category', KIND),
  other(KIND, list`request`),
  weak('category', [...TOPIC, 'product'], list`name`),
  weak('category', list`product topic theme`),

  sure('demand', [...RESULT, 'remedy', 'relief', 'redress'], list`sought desired requested expected`),
  sure('place', PLACE),
  sure('place', [...CASE, ...SITE], [...PLACE, 'address']),
  weak('place', list`village area ward zone district region county borough neighbourhood neighborhood`),
  sure('title', list`title subject`),
  sure('title', CASE, list`title subject`),
  sure('content', TELLING, [...CASE, ...TOPIC, ...KIND, 'allegation']),
  sure('content', list`description summary narrative complaint grievance allegation`),
  sure('content', list`complaint grievance`, PEOPLE),
  sure('content', TELLING, CASE, PEOPLE),
  weak('content', TELLING, PEOPLE),
  sure('content', list`what`, list`happened`),
  sure('content', [...TOPIC, 'concern'], list`raised reported`),
  weak('content category', list`issue`),
  weak('content', list`detail particular gist matter problem concern`),
  weak('content', list`reason ground basis`, CASE),

  sure('transferredTo', list`transferred referred forwarded escalated`, list`to`),
  sure('transferredTo', list`transferred referred forwarded escalated`, list`to`, UNIT),
  sure('handler', list`investigator caseworker handler assignee`),
  sure('handler', OFFICER, [
    ...CASE,
    'assigned',
    'allocated',
    'investigating',
    'charge',
    'dealing',
    'responsible',
  ]),
  sure('handler', list`assigned assign allocated`, list`to`),
  sure('handler', list`dealt handled investigated`, list`by`),
  weak('handler', list`officer`),
  sure('responsible', UNIT, list`responsible assigned handling concerned lead`),
  weak('responsible', UNIT),
  other(UNIT, MATTER),
  weak('responsible', UNIT, list`name`),

  sure('result', RESULT, TELLING),
  sure('result', list`action`, list`taken`),
  sure('result', list`action`, list`taken`, list`to`, list`date`),
  sure('result', RESULT, [...CASE, 'note', 'remark', 'comment']),
  sure('result', RESULT),
  weak('result', list`status`, list`note`),
  sure('result', list`response reply`, list`to`, PEOPLE),
  sure('result', list`response reply`, list`to`, PEOPLE, list`company`),
  weak('result', list`response reply`),
  weak('result', list`response reply`, [...PEOPLE, 'company']),
  sure('satisfaction', list`satisfaction satisfied`),
  sure('satisfaction', list`satisfaction satisfied`, [...PEOPLE, 'rating', 'level']),
  sure('returnVisit', list`followup follow`, list`followup up`),
  sure('status', list`status stage`),
  sure('status', list`status stage`, CASE),
  weak('status closed', list`pending open`, list`closed resolved disposed`),
  sure('closed', list`closed resolved disposed`),
  weak('closedOn resolvedOn', list`closed resolved disposed`),
  weak('registeredOn', list`received registered logged`),
  weak('acceptedOn', list`acknowledged`),
  sure('remark', list`remark note comment`),
  weak('seq caseNo', list`number id reference key`),
  weak('petitionOn', DATE),
];

/** Words that leave a heading’s meaning as it is. */
export const ADDS_NOTHING: ReadonlySet<string> = new Set([
  ...CASE,
  ...list`of for in and with which at time service full final actual current present formal report letter investigation
    detail`,
]);

/** Words of columns that are understood but name no field: other people, places on a map, attachments. */
export const OTHER_ENGLISH: ReadonlySet<string> = new Set(list`
  respondent accused against company organisation business supplier institution body username email gender sex age
  occupation nationality language latitude longitude lat long lng zip postcode postal landmark block street city
  state country attachment photo anonymous priority urgency severity tag overdue timely updated updation modified
  birth disputed consent action user`);
