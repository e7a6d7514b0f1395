/**
 * Headings of yes-no fields that ask for one of their answers: 是否重访, 初访/重访, 是否5人以上. Decides by the answers the
 * fields know, so that no such heading need be listed.
 */
import type { FormMeaning } from '#domain/recognise/headingForms';
import { type FieldCandidate, type Index, fieldById, refound } from '#domain/recognise/headingIndex';

/** Among whom (of the nation, the province) an initial visit is the first changes nothing in what the column is. */
const ASKED = /^是否(?:为|属于?)?(?:全国|全省|省)?(.+?)(?:信访|来访|上访|反映)?$/;
const STATED = /^(?:全国|全省|省)?([初首]次)信访$/;

/** 是否重访, 是否全国初次信访, 初次信访: 重访 and 初次 are how the field says yes. */
export function byAnswer(index: Index, bare: string): FormMeaning | null {
  const answer = (ASKED.exec(bare) ?? STATED.exec(bare))?.[1];
  return answer === undefined
    ? null
    : found(withAnswers(index, ({ field }) => field.yes?.includes(answer) ?? false));
}

/** 是否5人以上: a visit of that many is a collective one, whatever the number in force. */
export function byNumberOfPeople(index: Index, bare: string): FormMeaning | null {
  if (!/^是否(?:为|属于?)?(?:\d{1,3}|[三五十]+)人(?:及|含)?以上$/.test(bare)) return null;
  return found(fieldById(index, 'collective', 'reworded'));
}

/** 初访/重访, 个访或集访: the two answers of a yes-no field are its heading. */
export function byBothAnswers(index: Index, bare: string): FormMeaning | null {
  const answers = bare.split(/[/或、]/);
  if (answers.length !== 2) return null;
  const isEither = (list: readonly string[] = []) =>
    answers.filter((answer) => list.includes(answer)).length === 1;
  return found(withAnswers(index, ({ field }) => isEither(field.yes) && isEither(field.no)));
}

function withAnswers(index: Index, fits: (one: FieldCandidate) => boolean): FieldCandidate | null {
  for (const candidates of index.values()) {
    const candidate = candidates.find(fits);
    if (candidate) return refound(candidate, 'reworded');
  }
  return null;
}

function found(candidate: FieldCandidate | null): FormMeaning | null {
  return candidate === null ? null : { type: 'fields', candidates: [candidate] };
}
