import { describe, expect, it } from '@jest/globals';
import { guessedMapping, missingFields } from './mapping';

describe('the columns of a file', () => {
  it.each<[string, string[], object]>([
    ['in Dutch', ['Gemeente', 'Naam', 'E-mailadres', 'Functie', 'Telefoon', 'Notitie'], { organisation: 0, name: 1, email: 2, function: 3, telephone: 4, note: 5 }],
    ['in English', ['Phone', 'Full name', 'Municipality', 'Job title', 'E-mail'], { telephone: 0, name: 1, organisation: 2, function: 3, email: 4 }],
    ['with other words around them', ['Nr.', 'NAAM  CONTACTPERSOON', 'Gemeentenaam', 'mail', 'functie', ''], { name: 1, organisation: 2, email: 3, function: 4 }],
    ['each taken once', ['Naam', 'Naam'], { name: 0 }],
  ])('are known by their headings, %s', (_, headings, mapping) => {
    expect(guessedMapping('contacts', headings)).toEqual(mapping);
  });

  it('are known by what somebody chose the last time before anything else', () => {
    expect(guessedMapping('contacts', ['Naam', 'Wie'], { name: 'wie' })).toEqual({ name: 1 });
    expect(guessedMapping('contacts', ['Naam'], { name: 'wie' })).toEqual({ name: 0 });
  });

  it('are not all needed', () => {
    expect(missingFields('contacts', { organisation: 0, email: 1 })).toEqual(['name', 'function']);
    expect(missingFields('groups', guessedMapping('groups', ['Leergroep', 'Traject', 'Gemeente', 'Naam', 'E-mail', 'Functie', 'Rol']))).toEqual([]);
  });
});
