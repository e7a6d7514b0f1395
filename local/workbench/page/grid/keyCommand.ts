/**
 * What a key means in the grid, while cells are selected and while one is edited. Decides by key and modifiers alone, as
 * spreadsheets do; who carries it out is not known here.
 */
import type { Direction } from '#local/workbench/page/grid/selection';

export type GridCommand =
  | { readonly do: 'move'; readonly direction: Direction; readonly extends: boolean; readonly jumps: boolean }
  | { readonly do: 'page'; readonly direction: 'up' | 'down' | 'left' | 'right'; readonly extends: boolean }
  | { readonly do: 'next'; readonly direction: Direction }
  | { readonly do: 'row-start' | 'sheet-start' | 'sheet-end'; readonly extends: boolean }
  | { readonly do: 'select-all' | 'select-rows' | 'select-columns' }
  | { readonly do: 'edit' | 'edit-blank' | 'clear' | 'cancel' | 'undo' | 'redo' | 'recalculate' }
  | { readonly do: 'fill'; readonly direction: 'down' | 'right' };

export type EditCommand =
  | { readonly do: 'commit'; readonly direction: Direction | null }
  | { readonly do: 'cancel' }
  | { readonly do: 'line-break' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Null: the key is no command, so it is typed. */
export function gridCommand(key: Key): GridCommand | null {
  const isControl = key.ctrlKey || key.metaKey;
  const direction = ARROWS[key.key];
  if (direction && !key.altKey) return { do: 'move', direction, extends: key.shiftKey, jumps: isControl };
  return isControl ? controlCommand(key) : plainCommand(key);
}

function plainCommand({ key, shiftKey, altKey }: Key): GridCommand | null {
  switch (key) {
    case 'Enter':
      return { do: 'next', direction: shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { do: 'next', direction: shiftKey ? 'left' : 'right' };
    case 'PageUp':
      return { do: 'page', direction: altKey ? 'left' : 'up', extends: shiftKey };
    case 'PageDown':
      return { do: 'page', direction: altKey ? 'right' : 'down', extends: shiftKey };
    case 'Home':
      return { do: 'row-start', extends: shiftKey };
    case 'F2':
      return { do: 'edit' };
    case 'F9':
      return { do: 'recalculate' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'edit-blank' };
    case 'Escape':
      return { do: 'cancel' };
    case ' ':
      return shiftKey ? { do: 'select-rows' } : null;
    default:
      return null;
  }
}

function controlCommand({ key, shiftKey }: Key): GridCommand | null {
  switch (key.toLowerCase()) {
    case 'home':
      return { do: 'sheet-start', extends: shiftKey };
    case 'end':
      return { do: 'sheet-end', extends: shiftKey };
    case 'a':
      return { do: 'select-all' };
    case ' ':
      return { do: 'select-columns' };
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'd':
      return { do: 'fill', direction: 'down' };
    case 'r':
      return { do: 'fill', direction: 'right' };
    default:
      return null;
  }
}

/**
 * While a cell is edited. @param wasTyped the edit began by typing: arrows then leave the cell instead of moving in its
 * text
 */
export function editCommand(key: Key, wasTyped: boolean): EditCommand | null {
  switch (key.key) {
    case 'Enter':
      if (key.altKey) return { do: 'line-break' };
      return { do: 'commit', direction: key.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { do: 'commit', direction: key.shiftKey ? 'left' : 'right' };
    case 'Escape':
      return { do: 'cancel' };
    default: {
      const direction = ARROWS[key.key];
      return wasTyped && direction && !key.shiftKey ? { do: 'commit', direction } : null;
    }
  }
}
