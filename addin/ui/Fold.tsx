/** A heading that opens and closes what stands below it; nothing of a closed fold is drawn. */
import { useId, useState, type ReactNode } from 'react';
import { ChevronIcon } from '#addin/ui/icons';
import { usePane, usePaneState } from '#addin/ui/usePane';

export interface FoldProps {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly startsOpen?: boolean;
  /** Of the heading: 3 unless it stands within the findings of a column. */
  readonly level?: 3 | 5;
  readonly children: () => ReactNode;
}

/** Remembers itself for as long as it is drawn. */
export function Fold({ startsOpen = false, ...fold }: FoldProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return <FoldView {...fold} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />;
}

/** A fold of the findings: the pane remembers it by its id, through checks and while other screens are in view. */
export function FindingFold({ id, startsOpen = false, ...fold }: FoldProps & { readonly id: string }) {
  const pane = usePane();
  const isOpen = usePaneState().check.folds.get(id) ?? startsOpen;
  return (
    <FoldView {...fold} stop={`fold ${id}`} isOpen={isOpen} onToggle={() => pane.setFold(id, !isOpen)} />
  );
}

interface FoldViewProps extends Omit<FoldProps, 'startsOpen'> {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Where the focus may go when what had it is gone; see useKeptFocus. */
  readonly stop?: string;
}

function FoldView({ title, aside, level = 3, isOpen, onToggle, stop, children }: FoldViewProps) {
  const content = useId();
  const Heading = `h${level}` as const;
  return (
    <div className={isOpen ? 'fold is-open' : 'fold'} data-stop={stop}>
      <Heading className="fold-heading">
        <button
          type="button"
          className="fold-button"
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={onToggle}
        >
          <ChevronIcon />
          <span className="fold-title">{title}</span>
          {aside !== undefined && <span className="fold-aside">{aside}</span>}
        </button>
      </Heading>
      <div id={content} hidden={!isOpen}>
        {isOpen && children()}
      </div>
    </div>
  );
}
