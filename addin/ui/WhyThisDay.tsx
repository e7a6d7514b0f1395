/** Why a case's dates are what they are: every step of the selected row, how it stands today, and on what ground. */
import { Button } from '@fluentui/react-button';
import type { FoundCase } from '#addin/flows/findCase';
import { isBusy } from '#addin/pane/paneState';
import { Fold } from '#addin/ui/Fold';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { explainCase, type ExplainedStep } from '#domain/clock/explainCase';
import type { Standing } from '#domain/clock/standing';
import type { Day } from '#domain/day';

export function WhyThisDay() {
  const pane = usePane();
  const state = usePaneState();
  const words = useWords();
  const { explained } = state;
  return (
    <Fold title={words.why.title} startsOpen={explained !== null}>
      {() => (
        <div className="rule">
          <p className="quiet">{words.why.hint}</p>
          <div>
            <Button disabled={isBusy(state)} onClick={() => void pane.explainSelected()}>
              {words.why.explain}
            </Button>
          </div>
          {explained?.status === 'no-case' && <p>{words.why.noCase}</p>}
          {explained?.status === 'found' && <Explanation found={explained.case} today={explained.today} />}
        </div>
      )}
    </Fold>
  );
}

function Explanation({ found, today }: { readonly found: FoundCase; readonly today: Day }) {
  const { language } = usePaneState();
  const words = useWords();
  const { profile, assumed, steps } = explainCase(found.kind, found.fields, found.profileId, today, language);
  return (
    <section className="why">
      <h4 className="section-title">{words.why.ofRow(found.rowNumber)}</h4>
      <p className="quiet">
        {words.why.profile(profile)}
        {assumed !== null && <span className="block">{assumed}</span>}
      </p>
      {steps.length === 0 ? (
        <p>{words.why.noSteps}</p>
      ) : (
        <ul className="list">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ul>
      )}
    </section>
  );
}

const URGENT: Partial<Record<Standing, 'late' | 'soon'>> = { overdue: 'late', due: 'soon' };

function Step({ step: { title, standing, standingText, due, because } }: { readonly step: ExplainedStep }) {
  const words = useWords();
  return (
    <li className="why-step">
      <p>
        <strong>{title}</strong> <span className={`standing ${URGENT[standing] ?? ''}`}>{standingText}</span>
      </p>
      {due !== null && <p className="number">{words.why.due(due)}</p>}
      <p className="quiet">{because}</p>
    </li>
  );
}
