/** A recognised ledger for a person at a terminal. */
import { table } from '#cli/present/table';
import type { Language } from '#cli/terminal';
import { columnLetters } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import type { ColumnStatus, Recognition } from '#domain/recognise/recognition';

const statusWords: Record<ColumnStatus, Record<Language, string>> = {
  mapped: { zh: '→', en: '→' },
  asked: { zh: '？请确认', en: '? to confirm' },
  kept: { zh: '保留原样', en: 'left alone' },
  never: { zh: '绝不上传', en: 'never uploaded' },
};

export function presentRecognition(recognition: Recognition, language: Language): string {
  const kind = ledgerKind(recognition.kind);
  const labels = new Map(kind.fields.map((field) => [field.id, field.label[language]]));
  const { sheetName, headerRows, firstDataRow, lastDataRow, cases } = recognition;
  const headerNumbers = headerRows.map((rowIndex) => rowIndex + 1).join('、');
  const head =
    language === 'zh'
      ? `工作表“${sheetName}”：${kind.label.zh}，表头在第 ${headerNumbers} 行，数据第 ${firstDataRow + 1}–${lastDataRow + 1} 行，共 ${cases.length} 件`
      : `Sheet “${sheetName}”: ${kind.label.en}, heading in row ${headerNumbers}, data in rows ${firstDataRow + 1}–${lastDataRow + 1}, ${cases.length} cases`;
  const rows = recognition.columns.map((column) => [
    columnLetters(column.columnIndex),
    column.heading.replace(/\s+/g, ' '),
    statusWords[column.status][language],
    column.field ? `${labels.get(column.field) ?? ''} ${column.field}`.trim() : '',
    `${Math.round(column.score * 100)}%`,
    column.reason[language],
  ]);
  return `${head}${tableBelow(recognition, language)}\n\n${table(rows)}`;
}

function tableBelow({ nextTable }: Recognition, language: Language): string {
  if (nextTable === undefined) return '';
  return language === 'zh'
    ? `\n第 ${nextTable + 1} 行起是另一张表，不属于这份台账，保持原样`
    : `\nFrom row ${nextTable + 1} on stands another table; it is no part of this ledger and is left alone`;
}
