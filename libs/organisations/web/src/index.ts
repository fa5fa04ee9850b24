export { OrganisationCombobox, type ChosenOrganisation, type OrganisationComboboxProps } from './organisation-combobox';
