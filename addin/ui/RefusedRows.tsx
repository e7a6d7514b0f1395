/**
 * Rows that were not sent and the way there; a reason that many rows share is said once. A row in doubt can be declared
 * a new case.
 */
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
            {byReason(items).map((group) => (
              <RefusedGroup key={group[0]!.rowNumber} items={group} />
            ))}
          </>
        )}
      </Fold>
    </div>
  );
}

function RefusedGroup({ items }: { readonly items: readonly RefusedItem[] }) {
  const words = useWords();
  const isShared = items.length > 1;
  return (
    <>
      {isShared && (
        <p className="fold-hint">
          <Reason item={items[0]!} />
        </p>
      )}
      <Paged
        items={items}
        label={words.sync.refused}
        render={(item) => <RefusedRow key={item.rowNumber} item={item} saysWhy={!isShared} />}
      />
    </>
  );
}

function Reason({ item }: { readonly item: RefusedItem }) {
  return (
    <>
      {item.headings.length > 0 && <strong>{item.headings.join('、')} </strong>}
      {item.reason}
    </>
  );
}

function byReason(items: readonly RefusedItem[]): readonly (readonly RefusedItem[])[] {
  const groups = new Map<string, RefusedItem[]>();
  for (const item of items) {
    const reason = `${item.headings.join('、')} ${item.reason}`;
    const same = groups.get(reason);
    if (same) same.push(item);
    else groups.set(reason, [item]);
  }
  return [...groups.values()];
}

function RefusedRow({ item, saysWhy }: { readonly item: RefusedItem; readonly saysWhy: boolean }) {
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
        {saysWhy && (
          <p>
            <Reason item={item} />
          </p>
        )}
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
