/** Where the lights stand, and by which formulas they burn. */
import { deadlineLights, LIGHT_SIGNATURE } from '#addin/flows/deadlineLights';

const plan = deadlineLights({ due: 27, daysLeft: 28 }, 4);

test('over the column of the days left, from the first case to the end of the sheet', () => {
  expect(plan.area).toEqual({ firstRow: 4, lastRow: 1_048_575, firstColumn: 28, lastColumn: 28 });
});

test('red once the last day has passed, amber in its last five days; each reads the due date of its row', () => {
  expect(plan.rules).toEqual([
    { formula: 'AND("◇"<>"",ISNUMBER($AB5),$AB5<TODAY())', fill: '#FFC7CE', font: '#7A0006' },
    {
      formula: 'AND("◇"<>"",ISNUMBER($AB5),$AB5>=TODAY(),$AB5<=TODAY()+5)',
      fill: '#FFEB9C',
      font: '#5C4300',
    },
  ]);
  expect(plan.rules.filter(({ formula }) => !formula.includes(LIGHT_SIGNATURE))).toEqual([]);
});
