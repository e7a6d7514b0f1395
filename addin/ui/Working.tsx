/** What is going on, how far it is, and the way out of it. */
import { Button } from '@fluentui/react-button';
import { ProgressBar } from '@fluentui/react-progress';
import { useWords } from '#addin/ui/usePane';

export interface WorkingProps {
  readonly label: string;
  /** 0–1; without it nobody can tell how long it takes. */
  readonly share?: number;
  readonly onStop?: () => void;
}

export function Working({ label, share, onStop }: WorkingProps) {
  const words = useWords();
  return (
    <div className="working">
      <div className="working-line">
        <span>{label}</span>
        {share !== undefined && <span className="quiet number">{Math.round(share * 100)}%</span>}
      </div>
      <ProgressBar aria-label={label} thickness="large" {...(share === undefined ? {} : { value: share })} />
      {onStop && (
        <Button className="working-stop" onClick={onStop}>
          {words.actions.cancel}
        </Button>
      )}
    </div>
  );
}
