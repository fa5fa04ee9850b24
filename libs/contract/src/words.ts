/** Words of the programme itself, in both languages. */
export interface Words {
  nl: string;
  en: string;
}
