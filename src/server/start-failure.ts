/**
 * A reason why a program cannot start or go on, in one line that says what to do. Its entry
 * prints the message alone; every other error is a defect and is printed with its stack.
 */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
