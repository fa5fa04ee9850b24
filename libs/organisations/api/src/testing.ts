import { organisationIdOf, readRegister } from './register/register';

let next = 0;

/** A municipality of the register that exists today: the one with this name, or another one at each call. */
export function aMunicipality({ name }: { name?: string } = {}): { id: string; code: string; name: string } {
  const active = readRegister().filter((municipality) => !municipality.endDate);
  const found = name ? active.find((municipality) => municipality.name === name) : active[next++ % active.length];
  if (!found) throw new Error(`The register has no active municipality ${name}`);
  return { id: organisationIdOf(found.code), code: found.code, name: found.name };
}
