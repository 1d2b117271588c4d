import { type Quad, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

/** What of a graph breaks the shapes: "path at node", sorted. */
export async function validateShapes(shapes: readonly Quad[], quads: readonly Quad[]): Promise<string[]> {
  const validator = new Validator(new Store([...shapes]));
  const report = await validator.validate(new Store([...quads]));
  return report.results
    .map(
      (result) =>
        `${result.path?.value ?? result.sourceConstraintComponent?.value} at ${result.focusNode?.value}`,
    )
    .sort();
}
