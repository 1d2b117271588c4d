import type { Model } from '../core/model.ts';
import { paths } from '../core/paths.ts';
import { type ListedPicture, listSharePictures } from '../core/publish/share-picture.ts';

const known = new WeakMap<Model, Map<string, ListedPicture>>();

/** The picture that goes with a page: its own, or else the front page's. Listed once for each reading. */
export function findSharePicture(model: Model, path: string): ListedPicture | undefined {
  const pictures =
    known.get(model) ?? new Map(listSharePictures(model).map((picture) => [picture.path, picture]));
  known.set(model, pictures);
  return pictures.get(path) ?? pictures.get(paths.home);
}
