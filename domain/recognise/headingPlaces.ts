/**
 * Headings that only say what kind of place or office stands below: 县（市、区）, 区/县, 信访区县, 分县局. Decides by the levels they
 * name; the values must agree, since whose place or which office's it is they do not say.
 */
import type { FormMeaning } from '#domain/recognise/headingForms';
import { type Index, fieldById } from '#domain/recognise/headingIndex';
import { withoutFilling } from '#domain/recognise/headingRewordings';

const LEVELS = /^(?:(?:自治县|街道|社区|[省市县区旗乡镇村街])[、/]?){2,4}$/;
const OFFICES = /^[总分省市县区]{1,3}(?:局|厅|院)$/;
/** 大队 is a detachment of the police, or a village as it was once called. */
const DETACHMENTS = /^[总分省市县区支大]{1,3}队$/;

export function byKindOfPlace(index: Index, full: string): FormMeaning | null {
  const wording = withoutFilling(full);
  const candidate = LEVELS.test(wording)
    ? fieldById(index, 'place', 'weak')
    : OFFICES.test(wording)
      ? fieldById(index, 'responsible', 'weak')
      : DETACHMENTS.test(wording)
        ? fieldById(index, 'responsible', 'open')
        : null;
  return candidate === null ? null : { type: 'fields', candidates: [candidate] };
}
