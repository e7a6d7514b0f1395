/** Asks once before everything of ours is taken out of the workbook; the focus comes back to the button that asked. */
import { Button } from '@fluentui/react-button';
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-dialog';
import { usePane, useWords } from '#addin/ui/usePane';

export function ConfirmRemoval() {
  const pane = usePane();
  const words = useWords();
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.settings.removeTraces}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.settings.confirmTitle}</DialogTitle>
          <DialogContent>{words.settings.confirmBody}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.actions.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void pane.removeTraces()}>
                {words.settings.confirm}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
