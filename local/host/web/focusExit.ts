/**
 * Keys by which a person leaves the add-in's frame. The library takes Tab at either end, Escape and F6 for itself and
 * tells the host (`OSF.AgaveHostAction` in excel-web), which alone can move the focus on. Decides forward or back.
 */

export type FocusExit = 'forward' | 'backward';

const EXITS: Readonly<Record<number, FocusExit>> = {
  5: 'forward', // CtrlF6Exit
  6: 'backward', // CtrlF6ExitShift
  13: 'forward', // TabExit
  14: 'backward', // TabExitShift
  17: 'forward', // ExitNoFocusable
  18: 'backward', // ExitNoFocusableShift
};

/** @param data the control's id and the action's number @returns null for any other notice */
export function focusExitOf(data: unknown): FocusExit | null {
  return Array.isArray(data) ? (EXITS[Number(data[1])] ?? null) : null;
}
