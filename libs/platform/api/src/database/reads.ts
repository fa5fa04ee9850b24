import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

interface Asked {
  answer: Promise<unknown[]>;
  /** What is asked as soon as that is answered, for all who came meanwhile. */
  next?: Promise<unknown[]>;
}

/** The reads that every page needs: prepared once per connection, answered as plain rows. */
@Injectable()
export class Reads {
  private readonly asked = new Map<string, Asked>();

  constructor(private readonly database: DataSource) {}

  /** @param name names this very text, all over the house */
  async rows<T extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const { master } = this.database.driver as unknown as { master: Pool };
    return (await master.query<T>({ name, text, values })).rows;
  }

  /**
   * The same rows for everybody who asks the same while it is being read for somebody else: they are answered by one more query, which
   * begins after they asked. Rows are shared, so nobody changes them.
   */
  together<T extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<readonly T[]> {
    const key = `${name} ${JSON.stringify(values)}`;
    const ask = (): Promise<unknown[]> => {
      const asked: Asked = { answer: this.rows<T>(name, text, values) };
      this.asked.set(key, asked);
      const forget = (): void => void (asked.next || this.asked.delete(key));
      asked.answer.then(forget, forget);
      return asked.answer;
    };
    const before = this.asked.get(key);
    return (before ? (before.next ??= before.answer.then(ask, ask)) : ask()) as Promise<T[]>;
  }
}
