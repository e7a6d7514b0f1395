/**
 * Excel.Application: calculation. Values are computed when they are read, so there is nothing to calculate; suspending
 * calculation holds the old values back until the batch ends.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/performance#suspend-calculation-temporarily
 */
import type { Workbook } from '#local/host/model/workbook';
import { hostType, type HostType } from '#local/host/wire/hostObject';

export const applicationType: HostType<Workbook> = hostType<Workbook>('Application', {
  get: {
    CalculationMode: () => 'Automatic',
    CalculationState: () => 'Done',
  },
  call: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: ({ calculation }) => {
      calculation.isSuspended = true;
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
