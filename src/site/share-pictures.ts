import type { Model } from '../core/model.ts';
import { onceFor } from '../core/once-for.ts';
import { paths } from '../core/paths.ts';
import { type ListedPicture, listSharePictures } from '../core/publish/share-picture.ts';

const picturesOf = onceFor(
  (model: Model) => new Map(listSharePictures(model).map((picture) => [picture.path, picture])),
);

/** The picture that goes with a page: its own, or else the front page's. Listed once for each reading. */
export function findSharePicture(model: Model, path: string): ListedPicture | undefined {
  const pictures = picturesOf(model);
  return pictures.get(path) ?? pictures.get(paths.home);
}
