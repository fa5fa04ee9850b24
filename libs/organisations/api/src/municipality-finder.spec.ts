import { describe, expect, it } from '@jest/globals';
import { MunicipalityFinder } from './municipality-finder';
import type { Organisation } from './organisation.entity';
import { organisationIdOf, readRegister, searchNameOf } from './register/register';

const register = readRegister();
const municipalities = register.map(({ code, name, province, beginDate, endDate }): Organisation => ({ id: organisationIdOf(code), kind: 'municipality', name, searchName: searchNameOf(name, code), code, province, beginDate, endDate, formerNames: [], revision: 1 }));
const links = register.flatMap(({ code, successorCodes }) => successorCodes.map((successor) => ({ organisationId: organisationIdOf(code), successorId: organisationIdOf(successor) })));
const finder = new MunicipalityFinder(municipalities, links, ({ endDate }) => !endDate);

/** In short: the name, `name → successors`, or `? near names`. */
function shortly(words: string): string {
  const found = finder.find(words);
  if ('organisation' in found) return found.organisation.name;
  return 'ended' in found ? `${found.ended.name} → ${found.successors.join(', ')}` : `? ${found.near.join(', ')}`.trim();
}

describe('the municipality that a file means', () => {
  it.each([
    ['Zutphen', 'Zutphen'],
    ['gemeente ZUTPHEN ', 'Zutphen'],
    ['sudwest fryslan', 'Súdwest-Fryslân'],
    ['Den Haag', "'s-Gravenhage"],
    ['Bergen NH', 'Bergen (NH)'],
    ['gm0301', 'Zutphen'],
    ['301', 'Zutphen'],
    ['Sneek', 'Sneek → Súdwest-Fryslân'],
    ['Haaren', 'Haaren → Boxtel, Oisterwijk, Tilburg, Vught'],
    ['Zutfen', '? Zutphen'],
    ['Amersfort', '? Amersfoort'],
    ['Bergen', '? Bergen (L), Bergen (NH), Bergen op Zoom'],
    ['Atlantis', '?'],
    ['9999', '?'],
    ['', '?'],
  ])('is, for “%s”, %s', (words, found) => {
    expect(shortly(words)).toBe(found);
  });

  it('is found for every name of the register that stands for one municipality of today', () => {
    const active = municipalities.filter(({ endDate }) => !endDate);
    expect(active.filter(({ name }) => shortly(name) !== name)).toEqual([]);
  });

  it('leads from every one that ended to one that exists, or says that it is gone', () => {
    const ended = municipalities.filter(({ endDate, name }) => endDate && !municipalities.some((other) => !other.endDate && other.name === name));
    for (const { name } of ended) expect(shortly(name)).toMatch(/ → /);
  });
});
