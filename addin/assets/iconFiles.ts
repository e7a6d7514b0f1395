/** Names and sizes of the icon files beside this one. */

/** Pixels: 16, 32, 80 are required for ribbon buttons, 32 and 64 for the list of add-ins, the rest for sharp screens. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

export function iconFile(name: string, size: number): string {
  return `${name}-${size}.png`;
}
