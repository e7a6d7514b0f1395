/** Cells that both sides changed: both values with who and when, and one click for each side or for all. */
import { Button, ToggleButton } from '@fluentui/react-button';
import type { ConflictItem } from '#addin/pane/conflictItems';
import { Paged } from '#addin/ui/Paged';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function Conflicts({ items }: { readonly items: readonly ConflictItem[] }) {
  const pane = usePane();
  const words = useWords();
  const keys = items.map((item) => item.key);
  return (
    <section className="stack tight">
      <h2 className="section-title">{words.sync.conflictsTitle(items.length)}</h2>
      <p className="quiet">{words.sync.conflictsHint}</p>
      {items.length > 1 && (
        <div className="pair">
          <Button size="small" onClick={() => pane.chooseConflicts(keys, 'mine')}>
            {words.sync.allMine}
          </Button>
          <Button size="small" onClick={() => pane.chooseConflicts(keys, 'theirs')}>
            {words.sync.allTheirs}
          </Button>
        </div>
      )}
      <Paged
        items={items}
        label={words.sync.conflicts}
        render={(item) => <ConflictCard key={item.key} item={item} />}
      />
    </section>
  );
}

function ConflictCard({ item }: { readonly item: ConflictItem }) {
  const pane = usePane();
  const { sync, account } = usePaneState();
  const words = useWords();
  const chosen = sync.choices.get(item.key);
  const about = `${item.heading} ${words.sync.row(item.rowNumber)}`;
  return (
    <li className="card conflict">
      <div className="conflict-head">
        <button
          type="button"
          className="place"
          aria-label={words.actions.goTo(item.cell)}
          onClick={() => void pane.goTo(item.cell)}
        >
          {item.cell}
        </button>
        <strong>{item.heading}</strong>
      </div>
      <dl className="values">
        <div className={chosen === 'mine' ? 'value is-chosen' : 'value'}>
          <dt>
            {words.sync.mine}
            {account.person && <span className="quiet"> {words.sync.notSent(account.person.name)}</span>}
          </dt>
          <dd>{item.mine}</dd>
        </div>
        <div className={chosen === 'theirs' ? 'value is-chosen' : 'value'}>
          <dt>
            {words.sync.theirs}
            <span className="quiet"> {words.sync.changedBy(item.author, item.at)}</span>
          </dt>
          <dd>{item.theirs}</dd>
        </div>
      </dl>
      <div className="pair">
        <ToggleButton
          checked={chosen === 'mine'}
          aria-label={`${words.sync.keepMine} ${about}`}
          onClick={() => pane.chooseConflicts([item.key], 'mine')}
        >
          {words.sync.keepMine}
        </ToggleButton>
        <ToggleButton
          checked={chosen === 'theirs'}
          aria-label={`${words.sync.takeTheirs} ${about}`}
          onClick={() => pane.chooseConflicts([item.key], 'theirs')}
        >
          {words.sync.takeTheirs}
        </ToggleButton>
      </div>
    </li>
  );
}
