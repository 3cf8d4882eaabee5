/** What the JSON calls of the device have in common. */

export type Params = Record<string, unknown>;

/** An error that the API answers with; `subCode` says which parameter it is about. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly subCode?: number,
    message = messages[code] ?? 'Unknown error',
  ) {
    super(message);
  }
}

/** The texts of the codes, as the specification has them. */
const messages: Record<number, string> = {
  1000: 'Internal error',
  2000: 'Invalid request',
  2001: 'Request body too large',
  2004: 'Unknown method',
  3000: 'Invalid JSON data',
  4000: 'Method does not exist',
  4001: 'The specified version is not supported',
  4002: 'Authorization failed',
  4003: 'Missing parameter(s)',
  4004: 'Invalid parameter(s)',
  5000: 'No device found for the given device name',
  5001: 'Invalid device supplied',
  5003: 'Device is not in installation mode',
  5004: 'Incomplete WLAN configuration',
};

export function isParams(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The request object in a body; throws the API's errors 3000 and 2000. */
export function parseRequest(body: string): Params {
  let request: unknown;
  try {
    request = JSON.parse(body);
  } catch {
    throw new ApiError(3000);
  }
  if (!isParams(request)) throw new ApiError(2000);
  return request;
}

/** The method that a body names and its parameters, for the log and for faults; empty where it cannot be read. */
export function peekMethod(body: string): { method?: string; params?: unknown } {
  try {
    const { method, params } = parseRequest(body);
    if (typeof method !== 'string') return {};
    return { method, ...(params !== undefined && { params }) };
  } catch {
    return {};
  }
}
