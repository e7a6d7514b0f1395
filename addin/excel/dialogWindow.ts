/** The window Office opens for signing in, seen from both sides. Decides its size; refuses to know what is said in it. */

export type DialogEnd = { readonly message: string } | { readonly closed: true } | { readonly blocked: true };

/** Settles with the first message, or when the person closes the window or Office would not open it. */
export function openDialogWindow(url: string): Promise<DialogEnd> {
  return new Promise((settle) => {
    Office.context.ui.displayDialogAsync(
      url,
      { height: 65, width: 32, promptBeforeOpen: false },
      (opened) => {
        if (opened.status !== Office.AsyncResultStatus.Succeeded) return settle({ blocked: true });
        const dialog = opened.value;
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
          dialog.close();
          settle('message' in message ? { message: message.message } : { closed: true });
        });
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => settle({ closed: true }));
      },
    );
  });
}

/** From within the window; only a pane of our own origin hears it. */
export function tellPane(message: string): void {
  if (Office.context.requirements.isSetSupported('DialogOrigin', '1.1')) {
    Office.context.ui.messageParent(message, { targetOrigin: window.location.origin });
  } else {
    Office.context.ui.messageParent(message);
  }
}
