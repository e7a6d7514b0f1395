/** Columns that can be read in more than one way: the clerk says which, once. */
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import type { ColumnChoice as Choice, ColumnItem } from '#addin/pane/columnItems';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';

export function AskedColumns({ items }: { readonly items: readonly ColumnItem[] }) {
  const words = useWords();
  const { account } = usePaneState();
  const isShared = account.status === 'in' && account.person?.role !== 'operator';
  return (
    <section className="card asked">
      <h2 className="section-title">{words.ledger.asked(items.length)}</h2>
      <p className="quiet">{isShared ? words.ledger.askedHintUnit : words.ledger.askedHint}</p>
      {items.map((item) => (
        <ColumnChoice key={item.key} item={item} hint={item.reason} />
      ))}
    </section>
  );
}

const NONE = '-';

/** The choice of a meaning; used for columns in doubt and to correct others. */
export function ColumnChoice({ item, hint }: { readonly item: ColumnItem; readonly hint?: string }) {
  const pane = usePane();
  const words = useWords();
  const heading = item.heading || words.ledger.noHeading;
  return (
    <Field
      label={`${words.ledger.column(item.letters)} · ${heading}`}
      {...(hint === undefined ? {} : { hint })}
    >
      <Select
        value={item.chosen === '' ? NONE : (item.chosen ?? '')}
        onChange={(_event, { value }) => void pane.answerColumn(item.key, value === NONE ? null : value)}
      >
        {item.chosen === null && <option value="">{words.ledger.choose}</option>}
        {item.likely.map(choiceOption)}
        {item.others.length > 0 && (
          <optgroup label={words.ledger.otherFields}>{item.others.map(choiceOption)}</optgroup>
        )}
        <option value={NONE}>{words.ledger.notAField}</option>
      </Select>
    </Field>
  );
}

function choiceOption({ field, label }: Choice) {
  return (
    <option key={field} value={field}>
      {label}
    </option>
  );
}
