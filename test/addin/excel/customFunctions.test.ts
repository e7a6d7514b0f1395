/** @jest-environment ./test/support/officeEnvironment.cjs */
import { functionsRuntime } from '#addin/excel/customFunctions';
import { associateFunctions, type CellFunction } from '#addin/functions/associateFunctions';
import { FUNCTIONS } from '#addin/functions/catalogue';
import { openLedger } from './openInExcel';

interface HostFunctions {
  associate?(id: string, run: CellFunction): void;
}

const realm = globalThis as { CustomFunctions?: HostFunctions };

test('every function is handed over; a refusal is the #N/A of the real office.js, with the reason', async () => {
  openLedger();
  const taken = new Map<string, CellFunction>();
  // The one part of it that stands in the loader, office.js itself, which only a browser runs.
  realm.CustomFunctions!.associate = (id, run) => void taken.set(id, run);
  associateFunctions(functionsRuntime()!, () => 'zh');
  expect([...taken.keys()]).toEqual(FUNCTIONS.map(({ id }) => id));
  expect(await taken.get('DUE')!('办结', '2026年8月3日', null, null, {})).toBe(46_303);
  await expect(taken.get('DUE')!('办结', '某日', null, null, {})).rejects.toMatchObject({
    code: '#N/A',
    message: '不是日期',
  });
});

test('an Excel without a runtime for functions is none', () => {
  const { CustomFunctions } = realm;
  delete realm.CustomFunctions;
  expect(functionsRuntime()).toBeNull();
  realm.CustomFunctions = CustomFunctions!;
});
