/** With what a group on a board begins; facilitators write their own words over it. */
export const texts = {
  groupName: (number: number) => `Leergroep ${number}`,
  groupPurpose: 'Samen leren van elkaars praktijk.',
};
