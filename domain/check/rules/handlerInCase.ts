/**
 * A handler who is named in the case: as petitioner, as the accused, or in the matter. Decides by equal names; a
 * namesake is accepted as checked.
 */
import { accusedTexts } from '#domain/check/accused';
import { namesIn } from '#domain/check/namesIn';
import { NO_REMARKS, type RowRule, type RuleContext } from '#domain/check/rule';
import type { LedgerRow } from '#domain/read/reading';

const MATTER_FIELDS = ['content', 'title', 'demand'] as const;

export const handlerInCase: RowRule = {
  id: 'handler-in-case',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第二十八条（与信访事项或者信访人有直接利害关系的应当回避）',
    en: 'Regulation on Petition Work (2022), art. 28 (avoidance)',
  },
  title: { zh: '承办人与案件中的人同名', en: 'The handler is named in the case' },
  mend: {
    zh: '核对是否应当回避；同名不同人的，注明已核对。',
    en: 'Check whether somebody else must handle it; accept a namesake.',
  },
  example: { zh: '“反映干部李某某…”，承办人 李某某', en: 'the matter names the handler' },
  looksAt: 'row',
  needsOneOf: ['handler'],
  check(row, context) {
    const reading = row.cells['handler'];
    if (!reading || typeof reading.value !== 'string') return NO_REMARKS;
    const named = namesIn(reading.value).names.some((name) => isNamed(name, row, context));
    if (!named) return NO_REMARKS;
    const field = context.fields.get('handler')!;
    return [
      {
        field,
        reading,
        message: {
          zh: `“${field.label.zh}”与信访人或所反映的人同名；请核对是否应当回避。`,
          en: `"${field.label.en}" has the name of the petitioner or of somebody in the matter; check whether avoidance applies.`,
        },
      },
    ];
  },
};

function isNamed(name: string, row: LedgerRow, context: RuleContext): boolean {
  const petitioner = row.cells['name']?.value;
  if (typeof petitioner === 'string' && namesIn(petitioner).names.includes(name)) return true;
  const matters = MATTER_FIELDS.map((fieldId) => row.cells[fieldId]?.value);
  return [...matters, ...accusedTexts(row, context)].some(
    (text) => typeof text === 'string' && text.includes(name),
  );
}
