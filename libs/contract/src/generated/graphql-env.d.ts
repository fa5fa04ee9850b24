/* made by npm run contract */
export interface introspection { name: never; query: 'Query'; mutation: never; subscription: never; types: { Query: { kind: 'OBJECT'; name: 'Query'; fields: Record<string, never> } } }
