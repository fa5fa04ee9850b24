/** What a spec sees of a style sheet or picture. */
export default '';
