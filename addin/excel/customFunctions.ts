/**
 * The host's runtime for functions in cells. Decides that it may be missing (an iPad, Excel 2019 and older), and that a
 * refusal is #N/A with its reason. Its error class comes with Excel's own script, after `associate` does, so it is looked
 * up when it is needed.
 */
import type { CellFunction, FunctionsRuntime } from '#addin/functions/associateFunctions';

interface HostFunctions {
  associate(id: string, run: CellFunction): void;
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string };
}

export function functionsRuntime(): FunctionsRuntime | null {
  const { CustomFunctions: host } = globalThis as { CustomFunctions?: HostFunctions };
  if (!host) return null;
  return {
    associate: (id, run) => host.associate(id, run),
    notAvailable: (reason) => new host.Error(host.ErrorCode.notAvailable, reason),
  };
}
