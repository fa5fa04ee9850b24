import DataLoader from 'dataloader';
import type { RequestContext } from './context';

/** Names one kind of batch: what is loaded by id, once per request. */
export interface LoaderKey<T> {
  symbol: symbol;
  type?: T;
}

export function loaderKey<T>(name: string): LoaderKey<T> {
  return { symbol: Symbol(name) };
}

/** The request's loader for `key`: gathers ids of one tick into one call of `batch`; what it leaves out is null. */
export function loader<T>(context: RequestContext, key: LoaderKey<T>, batch: (ids: readonly string[]) => Promise<Map<string, T>>): DataLoader<string, T | null> {
  let found = context.loaders.get(key.symbol);
  if (!found) {
    found = new DataLoader<string, unknown>(async (ids) => {
      const rows = await batch(ids);
      return ids.map((id) => rows.get(id) ?? null);
    });
    context.loaders.set(key.symbol, found);
  }
  return found as DataLoader<string, T | null>;
}
