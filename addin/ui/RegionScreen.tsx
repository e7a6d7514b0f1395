/** A supervisor's consolidated sheet: pulling it, as of when it stands, who is missing in it. */
import { Button } from '@fluentui/react-button';
import { localTime } from '#addin/pane/localTime';
import type { PulledRegion } from '#addin/flows/pullRegion';
import { Notice } from '#addin/ui/Notice';
import { usePane, usePaneState, useWords } from '#addin/ui/usePane';
import { Working } from '#addin/ui/Working';

export function RegionScreen() {
  const pane = usePane();
  const { region, account } = usePaneState();
  const words = useWords();
  if (account.person?.role !== 'supervisor') return <p>{words.region.notForYou}</p>;
  if (!pane.canPullRegion) return <Notice intent="info">{words.region.notYet}</Notice>;
  if (region.status === 'pulling') return <Working label={words.region.pulling} share={region.share} />;
  return (
    <div className="stack">
      <h2 className="section-title">{words.region.title}</h2>
      {region.pulled ? <Pulled pulled={region.pulled} /> : <p>{words.region.intro}</p>}
      <div className="actions">
        <Button appearance="primary" onClick={() => void pane.pullRegion()}>
          {words.region.pull}
        </Button>
        {region.pulled && (
          <Button onClick={() => void pane.readOther(region.pulled!.sheetName)}>
            {words.ledger.goThere}
          </Button>
        )}
      </div>
    </div>
  );
}

function Pulled({ pulled }: { readonly pulled: PulledRegion }) {
  const words = useWords();
  return (
    <>
      <Notice intent="success">
        <strong>{words.region.done(pulled.cases, pulled.units)}</strong>
        <span className="block quiet">{words.region.asOf(localTime(pulled.asOf))}</span>
      </Notice>
      {pulled.silentUnits.length > 0 && (
        <section className="card">
          <h3 className="section-title">{words.region.silent(pulled.silentUnits.length)}</h3>
          <ul className="names">
            {pulled.silentUnits.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
