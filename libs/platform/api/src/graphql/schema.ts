import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

const RESOLVER_TYPE = 'graphql:resolver_type';

/** The SDL of all resolvers below `root`, made without server or database. */
export async function printSchemaOf(root: Type): Promise<string> {
  const builder: INestApplicationContext = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder.get(GraphQLSchemaFactory).create([...resolversBelow(root, new Set())]);
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function resolversBelow(module: unknown, seen: Set<unknown>): Set<Type> {
  const found = new Set<Type>();
  if (typeof module !== 'function' || seen.has(module)) return found;
  seen.add(module);
  const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
  for (const provider of providers) {
    if (typeof provider === 'function' && Reflect.hasMetadata(RESOLVER_TYPE, provider)) found.add(provider as Type);
  }
  const imports = (Reflect.getMetadata('imports', module) ?? []) as unknown[];
  for (const imported of imports) for (const resolver of resolversBelow(imported, seen)) found.add(resolver);
  return found;
}
