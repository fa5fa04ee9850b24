import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** The reads that every page needs: prepared once per connection, answered as plain rows. */
@Injectable()
export class Reads {
  constructor(private readonly database: DataSource) {}

  /** @param name names this very text, all over the house */
  async rows<T extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const { master } = this.database.driver as unknown as { master: Pool };
    return (await master.query<T>({ name, text, values })).rows;
  }
}
