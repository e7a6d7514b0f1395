/**
 * Services the shared runtime asks for by name, beside the workbook: whether the pane is shown, what happens when the
 * file is opened again. Decides what they answer; showing the pane is the page's business.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/run-code-on-document-open
 */
import { textArgument } from '#local/host/members/arguments';
import { hostType, type HostObject } from '#local/host/wire/hostObject';

/** `Visible` shows the pane, `Background` hides it. */
export interface PaneRuntime {
  state: string;
  startState: string;
  readonly onState: (state: string) => void;
}

const appRuntimeType = hostType<PaneRuntime>('AppRuntimeService', {
  call: {
    GetAppRuntimeState: ({ state }) => state,
    SetAppRuntimeState: (pane, [state]) => {
      pane.state = textArgument(state, 'Office.addin');
      pane.onState(pane.state);
    },
  },
});

const appRuntimePersistenceType = hostType<PaneRuntime>('AppRuntimePersistenceService', {
  call: {
    GetAppRuntimeStartState: ({ startState }) => startState,
    SetAppRuntimeStartState: (pane, [state]) => {
      pane.startState = textArgument(state, 'Office.addin.setStartupBehavior');
    },
  },
});

/** Told once when the library is ready to run ribbon commands. */
const addinInternalType = hostType<PaneRuntime>('AddinInternalService', {
  call: { NotifyActionHandlerReady: () => undefined },
});

export function paneServices(pane: PaneRuntime): Readonly<Record<string, HostObject>> {
  return {
    'Microsoft.AppRuntime.AppRuntimeService': appRuntimeType.of(pane),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistenceType.of(pane),
    'Microsoft.InternalService.AddinInternalService': addinInternalType.of(pane),
  };
}
