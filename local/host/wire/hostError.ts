/**
 * The errors an add-in can get from the host. Decides code, words and status; `NotImplemented` is the host's own and
 * names the member it lacks, so that nothing fails in silence.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */

const ERRORS = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [
    404,
    'The API you are trying to use could not be found. It may be available in a newer version.',
  ],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [400, 'Excel is in cell-editing mode.'],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  InvalidRequest: [400, 'Cannot process the request.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  InsertDeleteConflict: [409, 'The insert or delete operation attempted resulted in a conflict.'],
  NotImplemented: [501, "The requested feature isn't implemented by this host."],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type HostErrorCode = keyof typeof ERRORS;

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly httpStatus: number,
    /** `Range.values`; null: the place the batch was at. */
    readonly location: string | null,
  ) {
    super(message);
  }
}

export function hostError(code: HostErrorCode, location: string | null = null, detail?: string): HostError {
  const [status, message] = ERRORS[code];
  return new HostError(code, detail === undefined ? message : `${message} (${detail})`, status, location);
}

export function notImplemented(member: string): HostError {
  return hostError('NotImplemented', member, member);
}
