/** What went wrong on the way to the server or in it. `errorId` is the id under which the server logged it. */
export class ApiError extends Error {
  readonly code: string;
  readonly errorId: string | undefined;

  constructor(code: string, message: string, errorId?: string) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.errorId = errorId;
  }
}
