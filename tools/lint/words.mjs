/** What may not be written, as selectors for ESLint's no-restricted-syntax. */
const runner = '/^(describe|it|test)$/';

/** In every file. */
export const anywhere = [
  { selector: `MemberExpression[object.name=${runner}][property.name=/^(only|skip|todo)$/]`, message: 'Every test runs, always.' },
  { selector: 'CallExpression[callee.name=/^(it|test)$/] > Literal[value=/should work/i]', message: 'Name the promise in the words of the users.' },
];

/** In the sources of the app. */
export const inSources = [
  { selector: 'MemberExpression[object.name="process"][property.name="env"]', message: 'Configuration is read once, in libs/platform/api/src/config.' },
];

/** In specs. */
export const inSpecs = [
  { selector: 'CallExpression[callee.name="setTimeout"]', message: 'No sleeping: wait for what is to happen, and inject the clock.' },
];
