import type { PartnerKind } from '@leerkring/contract';
import type { TestApp } from '@leerkring/platform/api/testing';
import { v7 as uuid } from 'uuid';
import { Organisation } from './organisation.entity';
import { organisationIdOf, readRegister, searchNameOf } from './register/register';

let next = 0;

/** A municipality of the register that exists today: the one with this name, or another one at each call. */
export function aMunicipality({ name }: { name?: string } = {}): { id: string; code: string; name: string } {
  const active = readRegister().filter((municipality) => !municipality.endDate);
  const found = name ? active.find((municipality) => municipality.name === name) : active[next++ % active.length];
  if (!found) throw new Error(`The register has no active municipality ${name}`);
  return { id: organisationIdOf(found.code), code: found.code, name: found.name };
}

/** An organisation that people entered. */
export async function aPartner(app: TestApp, { kind = 'ministry', endDate = null }: { kind?: PartnerKind; endDate?: string | null } = {}): Promise<Organisation> {
  const id = uuid();
  const name = `Partner ${id.slice(-12)}`;
  await app.database.manager.insert(Organisation, { id, kind, name, searchName: searchNameOf(name), endDate });
  return app.database.manager.findOneByOrFail(Organisation, { id });
}
