/**
 * Excel.WorksheetProtection: whether a sheet is protected, and turning it on and off. Passwords are neither kept nor
 * asked for: this is a host for development.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection
 */
import type { Sheet } from '#local/host/model/sheet';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import { hostType, type HostType } from '#local/host/wire/hostObject';

export const worksheetProtectionType: HostType<Sheet> = hostType<Sheet>('WorksheetProtection', {
  get: { Protected: (sheet) => sheet.parts.isProtected },
  call: {
    Protect: (sheet, [options]) => {
      if (options !== null && options !== undefined)
        throw notImplemented('WorksheetProtection.protect (options)');
      if (sheet.parts.isProtected) throw hostError('InvalidOperation', 'WorksheetProtection.protect');
      sheet.setPart('isProtected', true);
    },
    Unprotect: (sheet) => sheet.setPart('isProtected', false),
  },
});
