/**
 * Messages between the add-in's frame and the page around it, as office.js sends them by postMessage. Decides their
 * shape and what is none; refuses to know windows. Not documented: what the published library sends and expects.
 */

/** Direction and kind of a message. */
const MessageType = { request: 0, reply: 1 } as const;
export const RequestKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ReplyKind = { answer: 0, event: 1 } as const;

export interface ChannelRequest {
  /** One of RequestKind. */
  readonly kind: number;
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: unknown;
  readonly data: unknown;
}

/** The request in a message of the conversation; null for anything else that arrives at the window. */
export function readRequest(data: unknown, conversationId: string): ChannelRequest | null {
  const message = typeof data === 'string' ? parsed(data) : null;
  if (typeof message !== 'object' || message === null) return null;
  const {
    _messageType: messageType,
    _actionType: kind,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlationId,
    _data: content,
  } = message as Readonly<Record<string, unknown>>;
  if (messageType !== MessageType.request || conversation !== conversationId) return null;
  if (typeof kind !== 'number' || typeof action !== 'string') return null;
  return { kind, action, conversationId, correlationId, data: content };
}

export function answerText(request: ChannelRequest, origin: string, data: unknown, errorCode = 0): string {
  return replyText(request, origin, ReplyKind.answer, data, errorCode);
}

/** An event for whoever registered with that request. */
export function eventText(registration: ChannelRequest, origin: string, data: unknown): string {
  return replyText(registration, origin, ReplyKind.event, data, 0);
}

function replyText(
  { action, conversationId, correlationId }: ChannelRequest,
  origin: string,
  kind: number,
  data: unknown,
  errorCode: number,
): string {
  return JSON.stringify({
    _messageType: MessageType.reply,
    _serializerVersion: 1,
    _origin: origin,
    _actionName: action,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _responseType: kind,
    _errorCode: errorCode,
    _data: data,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
