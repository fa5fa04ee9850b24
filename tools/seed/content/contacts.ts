import type { MunicipalFunction } from '@leerkring/contract';

/** Invented people whom the programme knows at municipalities. */
export const contacts: { municipality: string; name: string; email: string; function: MunicipalFunction; note: string }[] = [
  { municipality: 'gm1859', name: 'Hanneke Wolbers', email: 'h.wolbers@berkelland.example', function: 'griffier', note: 'Belt liever dan dat zij mailt.' },
  { municipality: 'gm1859', name: 'Joost te Riele', email: 'j.teriele@berkelland.example', function: 'wethouder', note: '' },
  { municipality: 'gm0301', name: 'Marjon Aalders', email: 'm.aalders@zutphen.example', function: 'ambtenaar', note: 'Kwam na de open bijeenkomst met een vraag over wijkbudgetten.' },
  { municipality: 'gm0262', name: 'Sibren Kooistra', email: 's.kooistra@lochem.example', function: 'gemeentesecretaris', note: '' },
  { municipality: 'gm1900', name: 'Tjitske Halbesma', email: 't.halbesma@sudwestfryslan.example', function: 'burgemeester', note: '' },
];
