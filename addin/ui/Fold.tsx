/** A heading that opens and closes what stands below it; nothing of a closed fold is drawn. */
import { useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from '#addin/ui/icons';

export interface FoldProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: () => ReactNode;
}

export function Fold({ title, aside, startsOpen = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const content = useId();
  return (
    <div className={isOpen ? 'fold is-open' : 'fold'}>
      <h3 className="fold-heading">
        <button
          type="button"
          className="fold-button"
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronIcon />
          <span className="fold-title">{title}</span>
          {aside !== undefined && <span className="fold-aside">{aside}</span>}
        </button>
      </h3>
      <div id={content} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  );
}
