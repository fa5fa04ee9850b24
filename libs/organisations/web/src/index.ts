export { OrganisationCombobox, type ChosenOrganisation, type OrganisationComboboxProps } from './organisation-combobox';
export { OrganisationsTable } from './organisations-table';
