import { editCommand, gridCommand, type Key } from '#local/workbench/page/grid/keyCommand';

function pressed(combination: string): Key {
  const parts = combination.split('+');
  return {
    key: parts.at(-1)!,
    ctrlKey: parts.includes('Control'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

test.each([
  ['ArrowDown', { do: 'move', direction: 'down', extends: false, jumps: false }],
  ['Control+Shift+ArrowRight', { do: 'move', direction: 'right', extends: true, jumps: true }],
  ['Enter', { do: 'next', direction: 'down' }],
  ['Shift+Tab', { do: 'next', direction: 'left' }],
  ['Alt+PageDown', { do: 'page', direction: 'right', extends: false }],
  ['Control+Home', { do: 'sheet-start', extends: false }],
  ['Meta+z', { do: 'undo' }],
  ['Control+Shift+Z', { do: 'redo' }],
  ['Control+d', { do: 'fill', direction: 'down' }],
  ['F2', { do: 'edit' }],
  ['Backspace', { do: 'edit-blank' }],
  ['F9', { do: 'recalculate' }],
])('%s in the grid', (combination, command) => {
  expect(gridCommand(pressed(combination))).toEqual(command);
});

test.each(['a', '字', 'Process', 'Control+c', 'Control+v', 'F5', 'Shift'])(
  '%s is no command',
  (combination) => {
    expect(gridCommand(pressed(combination))).toBeNull();
  },
);

test('while a cell is edited an arrow leaves it only when the edit began by typing', () => {
  expect(editCommand(pressed('ArrowLeft'), true)).toEqual({ do: 'commit', direction: 'left' });
  expect(editCommand(pressed('ArrowLeft'), false)).toBeNull();
  expect(editCommand(pressed('Shift+ArrowLeft'), true)).toBeNull();
  expect(editCommand(pressed('Alt+Enter'), true)).toEqual({ do: 'line-break' });
  expect(editCommand(pressed('Shift+Enter'), false)).toEqual({ do: 'commit', direction: 'up' });
});
