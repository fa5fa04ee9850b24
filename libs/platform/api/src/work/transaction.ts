import type { ClientBase, QueryResultRow } from 'pg';
import { QueryFailedError, type DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** Sends a statement at once, without waiting for those before it; a failure undoes the transaction. */
export type Send = <R extends QueryResultRow>(statement: { name?: string; text: string; values: unknown[] }) => Promise<R[]>;

/** A transaction under way. */
export interface Open {
  manager: EntityManager;
  send: Send;
}

/**
 * Runs `task` in a transaction. Round trips are what a write costs: the beginning travels with the first statement of the task, and
 * what is sent last with the commit.
 * @param last sends what belongs right before the commit, without waiting for anything
 */
export async function inTransaction<T>(database: DataSource, task: (open: Open) => Promise<T>, last: (result: T, send: Send) => Promise<unknown>[]): Promise<T> {
  const runner = database.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  const { send, sent } = sender(client);
  try {
    void send({ text: 'START TRANSACTION', values: [] });
    markActive(runner, true);
    const result = await task({ manager: runner.manager, send });
    const finishing = last(result, send);
    const committed = client.query('COMMIT');
    await Promise.all([...sent, ...finishing, committed]);
    // PostgreSQL answers the commit of a failed transaction without an error.
    if ((await committed).command !== 'COMMIT') throw new Error('PostgreSQL did not commit');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    markActive(runner, false);
    await runner.release();
  }
}

function sender(client: ClientBase): { send: Send; sent: Promise<unknown>[] } {
  const sent: Promise<unknown>[] = [];
  const send: Send = (statement) => {
    const answer = client.query(statement).then(
      ({ rows }) => rows,
      (error: Error) => {
        throw new QueryFailedError(statement.text, statement.values, error);
      },
    );
    // Whoever waits for it hears of it; the commit does in any case.
    answer.catch(() => undefined);
    sent.push(answer);
    return answer as Promise<never>;
  };
  return { send, sent };
}

/** Lets TypeORM's own writes join the transaction instead of opening one; it would wait for the answer to the beginning. */
function markActive(runner: QueryRunner, isTransactionActive: boolean): void {
  Object.assign(runner, { isTransactionActive });
}
