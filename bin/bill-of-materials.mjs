import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedFolders } from './shipped.mjs';

const development = 'cdx:npm:package:development';

/** The CycloneDX bill that npm makes of all that is installed. */
function billOfEverything(root) {
  const isWindows = process.platform === 'win32';
  const bill = execFileSync(
    isWindows ? 'npm.cmd' : 'npm',
    ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, shell: isWindows },
  );
  return JSON.parse(bill);
}

/**
 * Writes the bill of materials of what is shipped: npm's own, without what only builds and tests. Answers how many
 * packages stand in it.
 */
export function writeBillOfMaterials(root, path) {
  const all = billOfEverything(root);
  const shipped = new Set(
    shippedFolders(root).map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return `${name}@${version}`;
    }),
  );
  const components = all.components
    .filter((component) => shipped.has(component['bom-ref']))
    // What a build holds is part of the program, however it came to be installed.
    .map(({ properties, ...component }) => ({
      ...component,
      properties: properties.filter(({ name }) => name !== development),
    }));
  const program = { ...all.metadata.component, name: 'tangga' };
  const known = new Set([program['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = all.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => known.has(each)) }));
  const bill = { ...all, metadata: { ...all.metadata, component: program }, components, dependencies };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
  return components.length;
}
