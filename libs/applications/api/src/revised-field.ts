import { DomainError } from '@leerkring/platform/api';

/** What stands at a field that many fill in. */
export interface RevisedField {
  value: string;
  /** From 1, up with every change; 0: nothing was filled in yet. */
  revision: number;
}

/**
 * Goes on only when nobody was ahead.
 * @param seen the revision that the writer saw
 * @throws DomainError APPLICATION_FIELD_CHANGED with what stands
 */
export function requireRevision(field: string, stands: RevisedField | null, seen: number): void {
  const { value = '', revision = 0 } = stands ?? {};
  if (revision !== seen) throw new DomainError('APPLICATION_FIELD_CHANGED', { field, value, revision });
}
