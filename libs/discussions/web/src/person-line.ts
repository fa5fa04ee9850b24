import { useFunctionName } from '@leerkring/identity/web';
import type { AuthorData } from './thread.queries';

/** 'griffier, Dalfsen': what somebody does and for whom. */
export function usePersonLine(): (person: Pick<AuthorData, 'function' | 'jobTitle' | 'organisation'>) => string {
  const functionName = useFunctionName();
  return ({ function: held, jobTitle, organisation }) => [jobTitle ?? functionName(held), organisation?.name].filter(Boolean).join(', ');
}

/** How people speak of somebody whom they know. */
export function firstName({ name }: { name: string }): string {
  return name.split(' ')[0]!;
}
