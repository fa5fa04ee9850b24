import type { ClientBase, PoolConfig } from 'pg';

interface Patience extends Omit<PoolConfig, 'onConnect'> {
  /** The pool waits for it, though its types do not say so. */
  onConnect: (client: ClientBase) => Promise<void>;
}

/**
 * Settings of a pool that waits for nothing for ever: PostgreSQL ends a statement that takes too long and a transaction in which nothing
 * happens, so that it gives back what it holds; a connection that owes an answer for `limitMs` is dropped, and whoever waits for it is told
 * UNAVAILABLE. A frozen database or a dead line costs that time once, and no restart.
 */
export function patience(limitMs: number): Patience {
  return {
    query_timeout: limitMs,
    // When the first one is dropped, those that lay idle on the same dead line are gone as well.
    idleTimeoutMillis: limitMs,
    // Not in the start of the connection: PgBouncer knows no such settings there.
    onConnect: async (client: ClientBase): Promise<void> => {
      // Earlier than the limit: then the connection itself lives on.
      await client.query(`SET statement_timeout = ${Math.floor(limitMs * 0.8)}; SET idle_in_transaction_session_timeout = ${limitMs}`);
    },
  };
}
