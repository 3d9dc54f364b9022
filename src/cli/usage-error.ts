/** Input or arguments that cannot be used: the command prints the message as one line and exits with 2. */
export class UsageError extends Error {}
