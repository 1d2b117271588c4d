/** A fault that the person at the keyboard can mend: printed without a stack trace. */
export class SetupError extends Error {
  /**
   * @param {string} message what happened
   * @param {string} hint what to do about it
   */
  constructor(message, hint) {
    super(message);
    this.hint = hint;
  }
}
