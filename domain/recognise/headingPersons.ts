/**
 * Headings of a person's attribute: whose name, phone, number or address it is. Decides by the person named before the
 * attribute; what belongs to anybody but the petitioner is understood, and no field.
 */
import {
  PERSON_ATTRIBUTES,
  PERSON_ROLES,
  type PersonAttribute,
  type PersonRole,
} from '#domain/kinds/otherHeadings';
import type { FormMeaning } from '#domain/recognise/headingForms';
import { type FieldCandidate, type Index, aliasKey, fieldById } from '#domain/recognise/headingIndex';

const ATTRIBUTE_OF = new Map<string, PersonAttribute>(
  (Object.entries(PERSON_ATTRIBUTES) as [PersonAttribute, readonly string[]][]).flatMap(
    ([attribute, names]) => names.map((name): [string, PersonAttribute] => [aliasKey(name), attribute]),
  ),
);
const ATTRIBUTES_LONGEST_FIRST = [...ATTRIBUTE_OF.keys()].sort((a, b) => b.length - a.length);

const FIELD_OF_PERSON: Readonly<
  Partial<Record<PersonRole, Readonly<Partial<Record<PersonAttribute, string>>>>>
> = {
  petitioner: { name: 'name', phone: 'phone', idNo: 'idNo', address: 'address' },
  leader: { name: 'leader', post: 'post' },
  handler: { name: 'handler' },
  registrar: { name: 'registrar' },
};

/** 承办人联系电话 is a phone number, but not the petitioner's. */
export function byPerson(index: Index, key: string): FormMeaning | null {
  const ending = ATTRIBUTES_LONGEST_FIRST.find((name) => key.length > name.length && key.endsWith(name));
  if (ending === undefined) return null;
  const prefix = key.slice(0, -ending.length);
  const represented = REPRESENTED.test(prefix) ? fieldOfPetitioner(index, ATTRIBUTE_OF.get(ending)!) : null;
  if (represented) return { type: 'fields', candidates: [represented] };
  const role = PERSON_ROLES.find((one) => one.words.some((word) => prefix.includes(word)))?.role;
  if (role === undefined) return ending === '姓名' && ANYBODY.test(prefix) ? byAnybody(index) : null;
  if (role !== 'accused' && NO_PERSON.test(prefix) && /^名[称字]$/.test(ending)) return null;
  const attribute = ATTRIBUTE_OF.get(ending)!;
  const fieldId = FIELD_OF_PERSON[role]?.[attribute];
  const candidate = fieldId === undefined ? null : fieldById(index, fieldId, 'reworded');
  if (candidate === null) return { type: 'other' };
  const plain = /^[^、,/和及与]+$/.test(prefix);
  return { type: 'fields', candidates: [plain ? candidate : { ...candidate, foundBy: 'part' }] };
}

/** 家长姓名, 业主电话: who raises the matter, where nobody else does. */
const REPRESENTED = /^(?:学生)?(?:家长|业主|住户|村民|居民|职工|农民工)$/;

function fieldOfPetitioner(index: Index, attribute: PersonAttribute): FieldCandidate | null {
  const fieldId = FIELD_OF_PERSON.petitioner?.[attribute];
  return fieldId === undefined ? null : fieldById(index, fieldId, 'part');
}

/** 客户姓名, 人员姓名: of somebody who may have raised the matter, where nothing names the petitioner outright. */
const ANYBODY = /^(?:客户|用户|人员|本人|市民|网民)$/;

function byAnybody(index: Index): FormMeaning | null {
  const candidate = fieldById(index, 'name', 'weak');
  return candidate === null ? null : { type: 'fields', candidates: [candidate] };
}

/** 责任单位名称 is the unit, 投诉渠道一级名称 a channel: no person's name. */
const NO_PERSON = /(?:单位|部门|科室|股室|机构|机关|处室|渠道|原因|[类级])$/;
