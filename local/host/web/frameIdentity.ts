/**
 * What the library reads when its page is loaded in a frame: the frame's name and the query of its address. Decides who
 * the host says it is; refuses to know the frame itself.
 */

export interface FrameIdentity {
  /** BCP 47; the language of the host's interface. */
  readonly locale: string;
  readonly conversationId: string;
  readonly instanceId: string;
  /** Origin of the page around the frame. */
  readonly hostOrigin: string;
  readonly isDialog: boolean;
}

const HOST_VERSION = '16.01';

/** To be the frame's `name` before it is put into the page: browsers ignore a later change. */
export function frameName(identity: FrameIdentity): string {
  const { conversationId, instanceId, hostOrigin, isDialog } = identity;
  return JSON.stringify({
    baseFrameName: isDialog ? 'dialogFrame' : 'addinFrame',
    hostInfo: hostInfo(identity),
    xdmInfo: [conversationId, instanceId, hostOrigin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}

export function frameAddress(addinUrl: string, identity: FrameIdentity): string {
  return `${addinUrl}${addinUrl.includes('?') ? '&' : '?'}_host_Info=${hostInfo(identity)}`;
}

/** The page runs functions in cells. */
const CUSTOM_FUNCTIONS = 2;

/** Host, platform, version, locale, correlation, whether a dialog, whether to log, flags. The library knows no host but Excel for a workbook. */
function hostInfo({ locale, instanceId, isDialog }: FrameIdentity): string {
  const dialog = isDialog ? 'isDialog' : '';
  const flags = isDialog ? 0 : CUSTOM_FUNCTIONS;
  return ['Excel', 'Web', HOST_VERSION, locale, instanceId, dialog, 'disableLogging', flags].join('$');
}
