/** Something that was asked for in a wrong way; its message is one sentence for the operator. */
export class CommandError extends Error {}
