/** The few drawings the page itself needs, in the colour of the text beside them. */

const PATHS = {
  ledger: 'M4 3h12v14H4zM4 7h12M8 7v10',
  open: 'M2.5 15.5v-11h5l1.5 2h8.5v9z',
  save: 'M10 3v9m-4-4 4 4 4-4M3.5 16.5h13',
  undo: 'M7 4 3.5 7.5 7 11M4 7.5h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16 7.5H8a4.5 4.5 0 0 0 0 9h4',
  user: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17a6 6 0 0 1 12 0',
  down: 'M6 8l4 4 4-4',
  close: 'M5 5l10 10M15 5 5 15',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
