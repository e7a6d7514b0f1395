import { readDirectoryFile } from '#functions/operator/directoryFile';

const COUNTY = { id: 'qinglan', name: '青岚县信访局', parentId: null };
const TOWN = { id: 'mashi', name: '马市镇', parentId: 'qinglan' };
const CLERK = { subject: 'clerk-mashi', name: '林晓', role: 'clerk', unitId: 'mashi' };

test('paths are worked out, parents come before children', () => {
  expect(readDirectoryFile({ units: [TOWN, COUNTY], members: [CLERK] })).toEqual({
    units: [
      { ...COUNTY, path: ['qinglan'] },
      { ...TOWN, path: ['qinglan', 'mashi'] },
    ],
    members: [CLERK],
  });
});

test.each([
  ['no file at all', null, ['file: an object with units and members']],
  [
    'an unknown role',
    { units: [COUNTY], members: [{ ...CLERK, role: 'chief', unitId: 'qinglan' }] },
    ['members.0.role: one of clerk, supervisor, operator'],
  ],
  [
    'an id that cannot stand in a case id',
    { units: [{ ...COUNTY, id: 'a.b' }], members: [] },
    ['units.0.id: letters, digits and "-", at most 32'],
  ],
  [
    'a missing parent and a homeless member',
    { units: [TOWN], members: [{ ...CLERK, unitId: 'x' }] },
    ['unit mashi: there is no unit qinglan above it', 'member clerk-mashi: there is no unit x'],
  ],
  [
    'a circle',
    { units: [{ ...COUNTY, parentId: 'mashi' }, TOWN], members: [] },
    ['unit qinglan: stands above itself', 'unit mashi: stands above itself'],
  ],
  ['the same twice', { units: [COUNTY, COUNTY], members: [] }, ['unit qinglan: stands twice']],
])('%s is said, and nothing is used', (_, content, problems) => {
  expect(readDirectoryFile(content)).toEqual({ problems });
});
