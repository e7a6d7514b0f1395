/** A long list drawn a page at a time, so that thousands of entries cost what a screenful costs. */
import { Button } from '@fluentui/react-button';
import { useState, type ReactNode } from 'react';
import { useWords } from '#addin/ui/usePane';

const PAGE = 20;

export interface PagedProps<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly render: (item: T) => ReactNode;
}

export function Paged<T>({ items, label, render }: PagedProps<T>) {
  const [shown, setShown] = useState(PAGE);
  const words = useWords();
  const rest = items.length - shown;
  return (
    <>
      <ul className="list" aria-label={label}>
        {items.slice(0, shown).map(render)}
      </ul>
      {rest > 0 && (
        <Button className="more" appearance="subtle" onClick={() => setShown(shown + 5 * PAGE)}>
          {words.actions.more(rest)}
        </Button>
      )}
    </>
  );
}
