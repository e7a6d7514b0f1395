/** Asks once before everything of ours is taken out of the workbook. */
import { Button } from '@fluentui/react-button';
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-dialog';
import { usePane, useWords } from '#addin/ui/usePane';

export function ConfirmRemoval({ onClose }: { readonly onClose: () => void }) {
  const pane = usePane();
  const words = useWords();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.settings.confirmTitle}</DialogTitle>
          <DialogContent>{words.settings.confirmBody}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.actions.cancel}</Button>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                void pane.removeTraces();
              }}
            >
              {words.settings.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
