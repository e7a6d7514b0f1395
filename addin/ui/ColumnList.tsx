/** Columns with their meaning, how sure it is, and why; each can be corrected in its place. */
import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { ColumnItem } from '#addin/pane/columnItems';
import { ColumnChoice } from '#addin/ui/AskedColumns';
import { useWords } from '#addin/ui/usePane';

export interface ColumnListProps {
  readonly items: readonly ColumnItem[];
  readonly hint?: string;
}

export function ColumnList({ items, hint }: ColumnListProps) {
  return (
    <>
      {hint !== undefined && <p className="quiet fold-hint">{hint}</p>}
      <ul className="list">
        {items.map((item) => (
          <ColumnRow key={item.key} item={item} />
        ))}
      </ul>
    </>
  );
}

function ColumnRow({ item }: { readonly item: ColumnItem }) {
  const [isOpen, setOpen] = useState(false);
  const words = useWords();
  const { certainty } = item;
  return (
    <li className="column">
      <span className="column-letters quiet">{item.letters}</span>
      <div className="column-names">
        <span className="column-heading">{item.heading || words.ledger.noHeading}</span>
        {item.meaning !== null && <span className="column-meaning">→ {item.meaning}</span>}
      </div>
      {certainty && <span className={`chip ${certainty}`}>{words.ledger[certainty]}</span>}
      <Button
        size="small"
        appearance="transparent"
        aria-expanded={isOpen}
        aria-label={`${words.ledger.why} ${item.heading}`}
        onClick={() => setOpen(!isOpen)}
      >
        {words.ledger.why}
      </Button>
      {isOpen && (
        <div className="column-why">
          <p>{item.reason}</p>
          {item.status !== 'never' && <ColumnChoice item={item} />}
        </div>
      )}
    </li>
  );
}
