/**
 * Fired by the codes of the map when they are shown, with their hidden element for files as its detail: whoever can
 * make files of the view at hand puts buttons into it, and shows it.
 */
export const FILES_EVENT = 'share-codes:files';
