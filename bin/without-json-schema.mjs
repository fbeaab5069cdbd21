const names = /^export (?:const|function) (\w+)/gmu;

/** Leaves out of the page how zod writes a schema as JSON Schema, which no window does. */
export const withoutJsonSchema = {
  name: 'tangga-without-json-schema',
  apply: 'build',
  transform: {
    filter: { id: /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/u },
    handler(code) {
      const left = [...code.matchAll(names)].map(([, name]) => name);
      const refusal = "function leftOut() { throw new Error('A window writes no JSON Schema.'); }";
      return {
        code: `${refusal}\nexport { ${left.map((name) => `leftOut as ${name}`).join()} };`,
        map: null,
      };
    },
  },
};
