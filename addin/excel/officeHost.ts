/**
 * The Office around the pane: waiting until it is there, ribbon buttons, showing the pane, its theme and language, the
 * part of local storage that is this document's. Decides nothing about ledgers.
 */

export function officeReady(): Promise<void> {
  return Office.onReady().then(() => undefined);
}

/** @param commands by the action id of the manifest; Office is told that the command is done when it settles */
export function bindRibbon(commands: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [id, run] of Object.entries(commands)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void run().finally(() => event.completed());
    });
  }
}

export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}

/** `zh-CN`, `en-US` … of Office's own interface. */
export function officeLanguage(): string {
  return Office.context.displayLanguage ?? 'zh-CN';
}

export function isDarkOffice(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme ?? false;
}

/** Excel's version and platform, for the page that says what runs where. */
export function officeVersion(): string {
  const { host, platform, version } = Office.context.diagnostics;
  return `${host} ${platform} ${version}`;
}

/** Office may split local storage by document; keys are to begin with this. */
export function storagePartition(): string {
  return (Office.context as { partitionKey?: string }).partitionKey ?? '';
}
