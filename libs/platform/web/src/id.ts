import { v7 } from 'uuid';

/** A fresh id for something that this browser writes; sending it again with the same id never makes a second one. */
export function newClientId(): string {
  return v7();
}
