/** Whose units are shown, and whose names are told so that a ledger's spelling of them can be checked. */
import type { Unit } from '#domain/access/directory';
import { readDirectory } from '#functions/usecases/readDirectory';
import { backendOver } from '../support/backend';
import { MEMBERS, UNITS } from '../support/county';
import { memoryStore } from '../support/memoryStore';

const backend = backendOver(memoryStore());
const clerk = { member: MEMBERS.eastClerk, unit: UNITS.east };

test('a clerk sees the own unit alone, and is told the names of the county’s', async () => {
  const { units, unitNames } = await readDirectory(backend, clerk);
  expect(units.map(({ id }) => id)).toEqual(['east']);
  expect(unitNames).toEqual([UNITS.county.name, UNITS.east.name, UNITS.west.name]);
});

test('where the tree above is too wide, only the names nearer by are told', async () => {
  const nation: Unit = { id: 'nation', name: '全国', parentId: null, path: ['nation'] };
  const county: Unit = { ...UNITS.county, parentId: 'nation', path: ['nation', 'county'] };
  const east: Unit = { ...UNITS.east, path: ['nation', 'county', 'east'] };
  const towns = Array.from({ length: 2_000 }, (_, i): Unit => {
    const id = `town-${i}`;
    return { id, name: `第${i}镇`, parentId: 'nation', path: ['nation', id] };
  });
  const all = [nation, county, east, ...towns];
  const asked: (number | undefined)[] = [];
  const directory = {
    ...backend.directory,
    unitsWithin: (unitId: string, most?: number) => {
      asked.push(most);
      return Promise.resolve(all.filter(({ path }) => path.includes(unitId)).slice(0, most));
    },
  };
  const { unitNames } = await readDirectory({ ...backend, directory }, { ...clerk, unit: east });
  expect(unitNames).toEqual([county.name, east.name]);
  expect(asked).toEqual([undefined, 2_001, 2_001]);
});
