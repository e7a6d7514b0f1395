/**
 * An accusation that is handled by, or passed to, the unit it is about or one under it. Decides by the unit's name
 * without the areas in front of it; a like name is enough to look twice, because the material must not reach the accused.
 */
import { accusedTexts, speaksOf } from '#domain/check/accused';
import { NO_REMARKS, type Remark, type RowRule } from '#domain/check/rule';
import { unitsIn } from '#domain/check/unitsIn';

const RECEIVING_FIELDS = ['responsible', 'transferredTo', 'coHandlerUnit'] as const;

export const accusationToAccused: RowRule = {
  id: 'accusation-to-accused',
  severity: 'error',
  source: {
    zh: '《信访工作条例》第三十条、第四十六条（检举控告材料不得转给被检举控告的人员或者单位）',
    en: 'Regulation on Petition Work (2022), art. 30 and 46 (material must not reach the accused)',
  },
  title: { zh: '检举控告件转给了被反映的单位', en: 'An accusation sent to the unit it is about' },
  mend: { zh: '改由有权处理的其他机关办理。', en: 'Have another competent organ handle it.' },
  example: {
    zh: '“举报县水务局…”，责任单位 县水务局',
    en: 'an accusation of the water bureau, handled by it',
  },
  looksAt: 'row',
  needsOneOf: ['purpose'],
  check(row, context) {
    if (row.cells['purpose']?.value !== '揭发控告') return NO_REMARKS;
    const texts = accusedTexts(row, context);
    if (texts.length === 0) return NO_REMARKS;
    const remarks: Remark[] = [];
    for (const fieldId of RECEIVING_FIELDS) {
      const reading = row.cells[fieldId];
      const field = context.fields.get(fieldId);
      const units = typeof reading?.value === 'string' ? unitsIn(reading.value) : [];
      if (!reading || !field || !units.some(({ name }) => texts.some((text) => speaksOf(name, text))))
        continue;
      remarks.push({
        field,
        reading,
        message: {
          zh: `检举控告反映的就是“${field.label.zh}”所写的单位或其所属机关；材料不得转给被反映的单位，请改由其他有权机关办理。`,
          en: `The accusation is about the unit in "${field.label.en}" or the organ it belongs to; its material must not reach that unit; have another organ handle it.`,
        },
      });
    }
    return remarks;
  },
};
