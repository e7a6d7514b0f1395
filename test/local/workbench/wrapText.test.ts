import { wrappedLines } from '#local/workbench/page/grid/wrapText';

/** Chinese characters are two wide, all others one. */
const widthOf = (text: string) =>
  Array.from(text).reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);

test.each([
  ['征地补偿', 8, ['征地补偿']],
  ['反映征地补偿问题', 6, ['反映征', '地补偿', '问题']],
  ['请于 2025-03-01 前办结', 10, ['请于', '2025-03-01', '前办结']],
  ['441283199001011234', 10, ['4412831990', '01011234']],
  ['一行\n二行', 20, ['一行', '二行']],
  ['', 10, ['']],
])('%j in %i is %j', (text, width, lines) => {
  expect(wrappedLines(text, width, widthOf)).toEqual(lines);
});
