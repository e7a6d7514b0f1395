/**
 * English headings of complaint registers (an ombudsman's, a municipality's), by field. Decides which fields they
 * name; spelling and word order are the recogniser's business.
 */
import type { FieldDef } from '#domain/kinds/fields';

interface EnglishWords {
  readonly headings: readonly string[];
  readonly weak?: readonly string[];
}

const list = (text: TemplateStringsArray): readonly string[] =>
  text[0]!.split(',').map((word) => word.trim());
const each = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`));

const CASES = list`complaint, case, grievance, petition, service request, ticket, inquiry`;
const PEOPLE = list`complainant, petitioner, citizen, complainer`;

const CLOSING: EnglishWords = {
  headings: list`date closed, closed on, closing date, closure date, date resolved, resolved on, resolution date, completion date, date completed, completed on`,
};

const BY_FIELD: Readonly<Record<string, EnglishWords>> = {
  seq: { headings: list`serial number, row number, row` },
  caseNo: {
    headings: [...each(CASES, list`number, id, reference, reference number, code`), 'reference number'],
    weak: list`id, number, reference, file number, register number, docket number`,
  },
  registeredOn: {
    headings: list`date received, date registered, registration date, receipt date, date logged, date opened, date recorded, created on`,
  },
  petitionOn: {
    headings: [
      ...each(CASES, ['date']),
      ...list`date filed, date submitted, submission date, date lodged, date raised, date made`,
    ],
    weak: ['date'],
  },
  channel: {
    headings: list`channel, how received, received via, submitted via, received through, intake channel, contact method, contact channel, complaint channel, complaint source, mode of receipt, method of contact`,
    weak: list`source, mode, method, via, origin`,
  },
  collective: { headings: list`group complaint, collective complaint, joint complaint` },
  repeat: { headings: list`repeat complaint, repeated complaint, repeat case` },
  category: {
    headings: [
      'category',
      ...each([...CASES, 'issue', 'problem', 'subject'], list`category, type, classification, nature`),
    ],
    weak: list`type, nature, classification`,
  },
  subCategory: {
    headings: ['sub category', 'subcategory', ...each([...CASES, 'issue'], list`sub category, sub type`)],
    weak: ['sub type'],
  },
  name: { headings: ['name', 'full name', ...PEOPLE, ...each(PEOPLE, ['name', 'full name'])] },
  idNo: { headings: list`identity number, national id, national id number, id card number, passport number` },
  phone: {
    headings: list`phone, phone number, mobile, mobile number, mobile phone, cell phone, contact number, contact phone, complainant phone, complainant phone number, complainant mobile`,
  },
  address: {
    headings: ['address', ...each([...PEOPLE, 'home', 'postal', 'residential', 'street'], ['address'])],
  },
  people: {
    headings: list`number of people, number of persons, number of complainants, number of petitioners`,
  },
  affected: { headings: list`people affected, number affected, persons affected` },
  place: {
    headings: list`location, place, village, locality, incident location, location of incident, place of incident, complaint location`,
    weak: list`area, ward, zone, district, region, county`,
  },
  title: { headings: ['title', 'subject', ...each(CASES, ['title', 'subject'])] },
  content: {
    headings: [
      ...list`description, complaint, summary, nature and details, statement of complaint, allegation, allegations, issue description, problem description`,
      ...each(CASES, list`description, details, summary, text`),
    ],
    weak: list`details, issue, matter, problem`,
  },
  demand: {
    headings: list`remedy sought, relief sought, outcome sought, resolution sought, desired outcome, remedy requested`,
  },
  registrar: {
    headings: list`registered by, recorded by, logged by, entered by, taken by`,
    weak: ['received by'],
  },
  responsible: {
    headings: list`responsible department, responsible unit, responsible office, assigned department, handling department, handling unit, department responsible, department assigned`,
    weak: list`department, division, unit, office, agency`,
  },
  transferredTo: { headings: list`transferred to, referred to, forwarded to` },
  handler: {
    headings: list`handler, case officer, case handler, caseworker, case worker, case owner, assigned to, assign to, assigned officer, investigator, investigating officer, officer in charge, dealing officer`,
    weak: ['officer'],
  },
  assignedOn: { headings: list`date assigned, date referred, date transferred, date forwarded` },
  acceptedOn: { headings: list`date accepted, acceptance date, date acknowledged, acknowledgement date` },
  due: {
    headings: list`due date, target date, deadline, due by, response due, reply due, resolution due, target response date, target resolution date`,
  },
  repliedOn: { headings: list`reply date, date replied, response date, date responded, final response date` },
  extendedUntil: { headings: list`extended to, extended until, extended due date, new due date` },
  reviewRequestedOn: { headings: list`review requested on, review request date, appeal date, date appealed` },
  closedOn: CLOSING,
  resolvedOn: CLOSING,
  closed: { headings: list`closed, resolved, case closed` },
  status: { headings: ['status', 'current status', 'stage', ...each(CASES, ['status', 'stage'])] },
  result: {
    headings: [
      ...list`outcome, result, resolution, action taken, finding, decision, disposition, conclusion, final outcome`,
      ...each(CASES, list`outcome, result, resolution`),
    ],
    weak: ['response'],
  },
  satisfaction: {
    headings: list`satisfaction, satisfied, satisfaction rating, complainant satisfied, satisfaction level`,
  },
  returnVisit: { headings: list`follow up, follow up notes, follow up call` },
  remark: { headings: list`remarks, notes, comments, note` },
};

/** English headings that are understood but name no field. */
export const OTHER_ENGLISH_HEADINGS: readonly string[] = list`
  gender, sex, age, email, email address, occupation, priority, urgency, severity, latitude, longitude, gps location,
  attachment, attachments, photo, photo attached, anonymous, respondent, respondent name, complaint against,
  organisation complained about, body complained about, agency complained about, company, company name, username,
  user name, action, actions, days open, last updated, last modified, updated on, zip code, postcode, postal code,
  landmark, block, tags, overdue, on time, language, nationality, age group, street, state, country`;

/** The same fields with their English headings after the Chinese ones. */
export function withEnglish(fields: readonly FieldDef[]): FieldDef[] {
  return fields.map((field) => {
    const english = BY_FIELD[field.id];
    if (!english) return field;
    return {
      ...field,
      headings: [...field.headings, ...english.headings],
      weakHeadings: [...(field.weakHeadings ?? []), ...(english.weak ?? [])],
    };
  });
}
