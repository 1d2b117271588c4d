import { paintSharePicture } from '../../charts/share-picture.ts';
import { type ListedPicture, listSharePictures, pictureFile } from '../../core/publish/share-picture.ts';
import { createAbsolute } from '../../site/absolute.ts';
import { report } from '../../site/report.ts';

/** Pictures are for those who share an address: a site without one has none. */
export async function getStaticPaths() {
  const model = await report();
  if (!createAbsolute(model)('/')) return [];
  return listSharePictures(model).map((picture) => ({
    params: { picture: pictureFile(picture.path).replace(/^\/bild\/|\.png$/g, '') },
    props: { picture },
  }));
}

export async function GET({ props: { picture } }: { props: { picture: ListedPicture } }) {
  const png = await paintSharePicture(picture.build());
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
