/** Rows that were not sent, each with its reason and the way there; a row in doubt can be declared a new case. */
import { Checkbox } from '@fluentui/react-checkbox';
import type { RefusedItem } from '#addin/pane/conflictItems';
import { Fold } from '#addin/ui/Fold';
import { Paged } from '#addin/ui/Paged';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function RefusedRows({ items }: { readonly items: readonly RefusedItem[] }) {
  const words = useWords();
  return (
    <div className="folds">
      <Fold title={words.sync.refusedTitle(items.length)} startsOpen>
        {() => (
          <>
            <p className="quiet fold-hint">{words.sync.refusedHint}</p>
            <Paged
              items={items}
              label={words.sync.refused}
              render={(item) => <RefusedRow key={item.rowNumber} item={item} />}
            />
          </>
        )}
      </Fold>
    </div>
  );
}

function RefusedRow({ item }: { readonly item: RefusedItem }) {
  const pane = usePane();
  const { sync } = usePaneState();
  const words = useWords();
  return (
    <li className="finding">
      <button
        type="button"
        className="place"
        aria-label={`${words.sync.row(item.rowNumber)} ${words.actions.goTo(item.cell)}`}
        onClick={() => void pane.goTo(item.cell)}
      >
        {words.sync.row(item.rowNumber)}
      </button>
      <div className="finding-text">
        <p>
          {item.headings.length > 0 && <strong>{item.headings.join('、')} </strong>}
          {item.reason}
        </p>
        {item.mayBeNew && (
          <Checkbox
            checked={sync.asNew.has(item.rowNumber)}
            label={words.sync.asNew}
            onChange={(_event, { checked }) => pane.declareNew(item.rowNumber, checked === true)}
          />
        )}
      </div>
    </li>
  );
}
