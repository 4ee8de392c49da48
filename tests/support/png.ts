/** PNG files, as tests look at them. */

/** Width and height as the head of a PNG has them, pixels. */
export const pngSize = (png: Buffer): [width: number, height: number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
