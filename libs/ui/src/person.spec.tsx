import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { FaceRow } from './face-row';
import { faceTint, initials, Person } from './person';

afterEach(cleanup);

describe('a person', () => {
  it.each([
    ['Femke Oldenkotte', 'FO'],
    ['Yasmina el Haddaoui', 'YH'],
    ['Loes van Kempenaar', 'LK'],
    ['Ömer', 'Ö'],
    ['  Esra   Tokgözlü ', 'ET'],
    ['ijsbrand de vries', 'IV'],
  ])('%s has the initials %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('keeps the same tint everywhere, and people differ', () => {
    expect(faceTint('0192f0c1-1111-7000-8000-000000000001')).toBe(faceTint('0192f0c1-1111-7000-8000-000000000001'));
    const tints = new Set(Array.from({ length: 40 }, (_, person) => faceTint(`person-${person}`)));
    expect([...tints].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('says in words whether somebody is here, not by the ring alone', () => {
    const { container } = render(
      <Person id="1" name="Rohan Bisseswar" line="procesbegeleider, Zwolle" presence="here" presenceLabel="is er nu" />,
    );
    expect(container.textContent).toBe('Rohan Bisseswar, is er nuprocesbegeleider, Zwolle');
  });
});

describe('a row of faces', () => {
  it('names everybody who is drawn and counts the rest', () => {
    const people = ['Anniek', 'Bram', 'Corné'].map((name) => ({ id: name, name }));
    render(<FaceRow label="Nu hier" people={people} max={2} more={(count) => `en ${count} ander`} />);
    expect(screen.getByRole('list', { name: 'Nu hier' }).children).toHaveLength(3);
    expect(screen.getAllByRole('img').map((face) => face.getAttribute('aria-label'))).toEqual(['Anniek', 'Bram']);
    expect(screen.getByText('en 1 ander')).toBeTruthy();
  });
});
