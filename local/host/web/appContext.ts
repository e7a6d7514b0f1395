/**
 * What `Office.context` is made of: language, document, settings, offered requirement sets. Decides the values; the
 * names are the library's own.
 */
import type { OfferedSets } from '#local/host/requirementSets/gate';

export interface AppContextInput {
  readonly instanceId: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly addinName: string;
  readonly addinUrl: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly offered: OfferedSets;
  readonly windowHeight: number;
  readonly windowWidth: number;
}

/** The library's number for Excel on the web. */
const EXCEL_WEB_APP = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;
const HOST_FULL_VERSION = '16.0.18129.40000';

export function appContext(input: AppContextInput): Record<string, unknown> {
  const { instanceId, locale, offered } = input;
  return {
    _id: instanceId,
    _appName: EXCEL_WEB_APP,
    _appVersion: '16.0',
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: input.documentUrl,
    _clientMode: READ_WRITE,
    _settings: [...input.settings],
    _reason: 'documentOpened',
    _osfControlType: TASK_PANE,
    _eToken: '',
    _correlationId: instanceId,
    _appInstanceId: instanceId,
    _requirementMatrix: JSON.stringify(numbered(offered)),
    _dialogRequirementMatrix: JSON.stringify(numbered({ DialogApi: offered['DialogApi'] ?? '1.1' })),
    _hostCustomMessage: null,
    _hostFullVersion: HOST_FULL_VERSION,
    _clientWindowHeight: input.windowHeight,
    _clientWindowWidth: input.windowWidth,
    _addinName: input.addinName,
    _appDomains: [new URL(input.addinUrl).origin],
    _addInSourceUrl: input.addinUrl,
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

/** The library compares versions as text of the form 1.15, given as numbers or text alike. */
function numbered(sets: OfferedSets): Record<string, string> {
  return { ...sets };
}
