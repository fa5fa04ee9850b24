import type { DocumentContent } from '../types';
import { documents as dorpsbudget } from './dorpsbudget';
import { documents as verkeerGieten } from './verkeer-gieten';
import { documents as loketDalfsen } from './loket-dalfsen';
import { documents as sporthal } from './sporthal';
import { documents as inwonersbudgetZutphen } from './inwonersbudget-zutphen';
import { documents as stadsbudgetHengelo } from './stadsbudget-hengelo';
import { documents as verordeningKrimpenerwaard } from './verordening-krimpenerwaard';
import { documents as burgerberaadVijfheerenlanden } from './burgerberaad-vijfheerenlanden';
import { documents as buurtkeukenZaanstad } from './buurtkeuken-zaanstad';
import { documents as loketTexel } from './loket-texel';
import { documents as opvolgingLeudal } from './opvolging-leudal';
import { documents as brievenMiddelburg } from './brieven-middelburg';

/** All documents, case by case. */
export const documents: DocumentContent[] = [
  ...dorpsbudget,
  ...verkeerGieten,
  ...loketDalfsen,
  ...sporthal,
  ...inwonersbudgetZutphen,
  ...stadsbudgetHengelo,
  ...verordeningKrimpenerwaard,
  ...burgerberaadVijfheerenlanden,
  ...buurtkeukenZaanstad,
  ...loketTexel,
  ...opvolgingLeudal,
  ...brievenMiddelburg,
];
