/** Gives a data file to a spec as its text, as the bundler does. */
export default {
  process: (text) => ({ code: `export default ${JSON.stringify(text)};` }),
};
