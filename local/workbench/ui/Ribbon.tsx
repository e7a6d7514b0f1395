/** The add-in's group in the ribbon, drawn from its manifest. Decides nothing but that a command runs once at a time. */
import { useState } from 'react';
import type { RibbonGroup, RibbonControl } from '#local/workbench/page/addin/ribbonGroup';
import { useLanguage, useWords } from '#local/workbench/page/words/language';

interface RibbonProps {
  readonly group: RibbonGroup;
  readonly onShowPane: () => void;
  readonly onFunction: (name: string, controlId: string) => Promise<unknown>;
}

export function Ribbon({ group, onShowPane, onFunction }: RibbonProps) {
  const words = useWords();
  const language = useLanguage();
  const [running, setRunning] = useState<string | null>(null);
  const press = async ({ id, action }: RibbonControl) => {
    if (action.kind === 'show-pane') return onShowPane();
    setRunning(id);
    try {
      await onFunction(action.functionName, id);
    } finally {
      setRunning(null);
    }
  };
  return (
    <nav className="ribbon" aria-label={words.ribbon}>
      <div className="ribbon-group" role="group" aria-label={group.label[language]}>
        <div className="ribbon-buttons">
          {group.controls.map((control) => (
            <button
              key={control.id}
              type="button"
              title={control.tip[language]}
              aria-busy={running === control.id}
              onClick={() => void press(control)}
            >
              <img src={control.icon} alt="" width={32} height={32} />
              <span>{control.label[language]}</span>
            </button>
          ))}
        </div>
        <div className="ribbon-caption">{group.label[language]}</div>
      </div>
    </nav>
  );
}
