import type { DocumentData, VersionData } from './cases.queries';

/** The newest version that is still there; the newest of all when every one was destroyed. */
export const currentOf = ({ versions }: DocumentData): VersionData => versions.find(({ destroyedAt }) => !destroyedAt) ?? versions[0]!;
