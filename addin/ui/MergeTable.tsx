/** Two entries of one case before they are merged: what a person chooses, what fills a blank, what is the same. */
import { Button, ToggleButton } from '@fluentui/react-button';
import { display } from '#addin/flows/statusCells';
import { headingOf } from '#addin/pane/conflictItems';
import type { MergePreview } from '#addin/pane/earlierState';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import type { MergedField } from '#domain/repeat/mergeFields';

export interface MergeTableProps {
  readonly merging: MergePreview;
  readonly rowNumber: number;
}

export function MergeTable({ merging, rowNumber }: MergeTableProps) {
  const pane = usePane();
  const { language, ledger } = usePaneState();
  const words = useWords();
  if (ledger.status !== 'known') return null;
  const { recognition } = ledger.known;
  const { matter, fields, choices } = merging;
  const of = (choice: MergedField['choice']) => fields.filter((each) => each.choice === choice);
  const label = (field: string) => headingOf(recognition, field, language);
  const survivor = matter.rowNumber === null ? (matter.systemNo ?? '') : words.sync.row(matter.rowNumber);
  const asked = of('ask');
  const isReady = asked.every(({ field }) => choices[field] !== undefined);
  return (
    <section className="stack tight merge">
      <h4 className="section-title">{words.earlier.mergeTitle(rowNumber, survivor)}</h4>
      <p className="quiet">{words.earlier.mergeHint}</p>
      {asked.length > 0 && <p>{words.earlier.mergeAsk(asked.length)}</p>}
      <ul className="list">
        {asked.map((each) => (
          <AskedField
            key={each.field}
            field={each}
            label={label(each.field)}
            survivor={survivor}
            doubled={words.sync.row(rowNumber)}
            chosen={choices[each.field]}
          />
        ))}
      </ul>
      {of('fill').map(({ field, doubled }) => (
        <p key={field}>{words.earlier.mergeFill(label(field), display(doubled, language))}</p>
      ))}
      <p className="quiet">
        {of('keep').length === fields.length
          ? words.earlier.mergeAlike
          : words.earlier.mergeKeep(of('keep').length)}
      </p>
      <div className="pair">
        <Button appearance="primary" disabled={!isReady} onClick={() => void pane.merge()}>
          {words.earlier.mergeNow}
        </Button>
        <Button onClick={() => pane.cancelMerge()}>{words.actions.cancel}</Button>
      </div>
    </section>
  );
}

interface AskedFieldProps {
  readonly field: MergedField;
  readonly label: string;
  readonly survivor: string;
  readonly doubled: string;
  readonly chosen: 'survivor' | 'doubled' | undefined;
}

function AskedField({ field, label, survivor, doubled, chosen }: AskedFieldProps) {
  const pane = usePane();
  const { language } = usePaneState();
  const words = useWords();
  const sides = [
    ['survivor', survivor, field.survivor],
    ['doubled', doubled, field.doubled],
  ] as const;
  return (
    <li className="card conflict">
      <strong>{label}</strong>
      <dl className="values">
        {sides.map(([side, name, value]) => (
          <div key={side} className={chosen === side ? 'value is-chosen' : 'value'}>
            <dt>{name}</dt>
            <dd>{display(value, language)}</dd>
          </div>
        ))}
      </dl>
      <div className="pair">
        {sides.map(([side, name]) => (
          <ToggleButton
            key={side}
            size="small"
            checked={chosen === side}
            aria-label={`${words.earlier.takeOf(name)} ${label}`}
            onClick={() => pane.chooseMerged(field.field, side)}
          >
            {words.earlier.takeOf(name)}
          </ToggleButton>
        ))}
      </div>
    </li>
  );
}
