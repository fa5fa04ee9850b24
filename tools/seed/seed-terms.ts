import type { INestApplicationContext } from '@nestjs/common';
import { TaxonomyTerm } from '@leerkring/tracks/api';
import { DataSource, In } from 'typeorm';

/** Ids of words of the taxonomies by their keys. Throws for a key that is none of them. */
export async function termIdsOf(app: INestApplicationContext, keys: readonly string[]): Promise<string[]> {
  const terms = keys.length ? await app.get(DataSource).manager.findBy(TaxonomyTerm, { slug: In([...keys]) }) : [];
  const missing = keys.find((key) => !terms.some(({ slug }) => slug === key));
  if (missing) throw new Error(`The demo content names the label ${missing}, which is not there`);
  return keys.map((key) => terms.find(({ slug }) => slug === key)!.id);
}
