import { NAMESPACE, functionsMetadata } from '#addin/functions/catalogue';
import { fromFileNames, toFileNames } from '#local/workbench/files/functionNames';
import { declaredFunctions, type FunctionsMetadata } from '#local/workbench/page/addin/declaredFunctions';

const FUNCTIONS = declaredFunctions(NAMESPACE, functionsMetadata('zh') as FunctionsMetadata);

test.each([
  ['=XINFANG.DUE("办结",B5)', '=_xldudf_XINFANG_DUE("办结",B5)'],
  [
    '=IF(XINFANG.DUE("办结",B5)>C5,XINFANG.DUETEXT("XINFANG.DUE(",B5),"")',
    '=IF(_xldudf_XINFANG_DUE("办结",B5)>C5,_xldudf_XINFANG_DUETEXT("XINFANG.DUE(",B5),"")',
  ],
  ['=STDEV.S(A1:A3)', '=STDEV.S(A1:A3)'],
])('%s is %s in a file, and back', (shown, inFile) => {
  expect(toFileNames(shown, FUNCTIONS)).toBe(inFile);
  expect(fromFileNames(inFile, FUNCTIONS)).toBe(shown);
});

test('another add-in’s functions keep their names', () => {
  expect(fromFileNames('=_xldudf_OTHER_PRICE(A1)', FUNCTIONS)).toBe('=_xldudf_OTHER_PRICE(A1)');
  expect(fromFileNames('=_XLDUDF_xinfang_due("办结",B5)', FUNCTIONS)).toBe('=XINFANG.DUE("办结",B5)');
});
