/**
 * Excel.SettingCollection and Setting: what the add-in keeps in the workbook, any JSON value by key. The same store as
 * `Office.context.document.settings` (*assumed*).
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.settingcollection
 */
import { textArgument } from '#local/host/members/arguments';
import type { Workbook } from '#local/host/model/workbook';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

interface SettingHandle {
  readonly workbook: Workbook;
  readonly key: string;
}

export const settingCollectionType: HostType<Workbook> = hostType<Workbook>('SettingCollection', {
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingType.of({ workbook, key })),
  item: (workbook, key) => {
    const setting = found(workbook, key);
    if (!setting) throw hostError('ItemNotFound', 'SettingCollection.getItem');
    return setting;
  },
  call: {
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, [key]) => found(workbook, key),
    Add: (workbook, [key, value]) => {
      const handle = { workbook, key: textArgument(key, 'SettingCollection.add') };
      keep(handle, value);
      return settingType.of(handle);
    },
  },
});

export const settingType: HostType<SettingHandle> = hostType<SettingHandle>('Setting', {
  id: ({ key }) => key,
  get: {
    Key: ({ key }) => key,
    Value: ({ workbook, key }) => JSON.parse(workbook.settings.get(key) ?? 'null') as unknown,
  },
  set: { Value: keep },
  call: {
    Delete: ({ workbook, key }) =>
      workbook.setSettings(new Map([...workbook.settings].filter(([other]) => other !== key))),
  },
});

function found(workbook: Workbook, key: unknown): HostObject | null {
  const wanted = textArgument(key, 'SettingCollection.getItem');
  return workbook.settings.has(wanted) ? settingType.of({ workbook, key: wanted }) : null;
}

function keep({ workbook, key }: SettingHandle, value: unknown): void {
  workbook.setSettings(new Map(workbook.settings).set(key, JSON.stringify(value ?? null)));
}
